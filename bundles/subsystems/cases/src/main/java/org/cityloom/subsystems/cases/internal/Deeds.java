/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** Makes of what somebody wants a deed whose units, persons, conditions and cases are there. Blocks. */
@Component(service = Deeds.class)
public final class Deeds {
    private final CaseStore store;
    private final Units units;
    private final Persons persons;
    private final CaseRights rights;
    private final Matters matters;

    @Activate
    public Deeds(
            @Reference CaseStore store,
            @Reference Units units,
            @Reference Persons persons,
            @Reference CaseRights rights,
            @Reference Matters matters) {
        this.store = store;
        this.units = units;
        this.persons = persons;
        this.rights = rights;
        this.matters = matters;
    }

    /** @throws ImpossibleException if something that is named is not there */
    Deed of(CaseFile file, Intent intent, String by, Instant now) {
        return new Deed(
                intent.action(),
                by,
                now,
                intent.reason().strip(),
                filing(file.subject(), intent.condition()),
                unit(intent.unit()),
                person(file, intent),
                intent.until(),
                into(intent.into()));
    }

    private @Nullable Filing filing(Subject subject, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        Condition condition = matters.conditions(subject).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> refused("case-condition", "该事项没有此立案条件", "this matter has no filing condition " + number));
        return new Filing(condition.number(), condition.text(), condition.limit(), condition.closing());
    }

    private @Nullable String unit(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return units.unit(id)
                .map(Unit::id)
                .orElseThrow(() -> refused("case-unit", "没有该单位", "there is no unit '" + id + "'"));
    }

    private @Nullable String person(CaseFile file, Intent intent) {
        String id = intent.person();
        if (id == null || id.isBlank()) {
            return null;
        }
        String area = file.subject().areas().grid();
        boolean able = persons.person(id)
                .map(person -> switch (intent.action()) {
                    case ASSIGN -> rights.unitsOf(person, Rights.WORK).contains(file.unit());
                    case SEND_TO_VERIFY -> person.mayIn(Rights.VERIFY, area);
                    case SEND_TO_CHECK -> person.mayIn(Rights.CHECK, area);
                    default -> true;
                })
                .orElse(false);
        if (!able) {
            throw refused(
                    intent.action() == Action.ASSIGN ? "case-handler" : "case-inspector",
                    "此人不能承担该任务",
                    "'" + id + "' cannot do that there");
        }
        return id;
    }

    private @Nullable String into(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return store.find(number)
                .filter(other -> other.state().isOpen())
                .map(CaseFile::number)
                .orElseThrow(() -> refused("case-into", "没有可并入的该案件", "there is no open case " + number));
    }

    private static ImpossibleException refused(String code, String zh, String en) {
        return new ImpossibleException(code, new LocalizedText(zh, en));
    }
}
