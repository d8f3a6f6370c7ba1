/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.evidence.CheckerDraw;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;
import org.cityloom.subsystems.cases.internal.routing.Question;
import org.cityloom.subsystems.cases.internal.routing.Routes;
import org.cityloom.subsystems.cases.internal.routing.Routing;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** Makes of what somebody wants a deed whose units, persons, conditions and cases are there. Blocks. */
@Component(service = Deeds.class)
public final class Deeds {
    private final CaseStore store;
    private final Units units;
    private final Persons persons;
    private final CaseRights rights;
    private final Matters matters;
    private final Routes routes;
    private final CheckerDraw draw = new CheckerDraw(new SecureRandom());

    @Activate
    public Deeds(
            @Reference CaseStore store,
            @Reference Units units,
            @Reference Persons persons,
            @Reference CaseRights rights,
            @Reference Matters matters,
            @Reference Routes routes) {
        this.store = store;
        this.units = units;
        this.persons = persons;
        this.rights = rights;
        this.matters = matters;
        this.routes = routes;
    }

    /** @throws ImpossibleException if something that is named is not there */
    Deed of(CaseFile file, Intent intent, String by, Instant now) {
        return new Deed(
                intent.action(),
                by,
                now,
                intent.reason().strip(),
                filing(file.subject(), intent.condition()),
                unit(file, intent, now),
                person(file, intent),
                intent.until(),
                into(intent.into()));
    }

    /** Where the routes send the case, and why. */
    public Routing routed(CaseFile file, Instant now) {
        Filing filing = file.filing();
        return routes.route(Question.of(
                Matters.code(file.subject()),
                filing == null ? 0 : filing.condition(),
                file.subject().areas(),
                now));
    }

    private @Nullable Filing filing(Subject subject, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        Condition condition = matters.conditions(subject).stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow(() -> ImpossibleException.of(
                        "case-condition", "该事项没有此立案条件", "this matter has no filing condition " + number));
        return new Filing(
                condition.number(), condition.version(), condition.text(), condition.limit(), condition.closing());
    }

    /** The one that is named; who dispatches without naming any means the one that the routes propose. */
    private @Nullable String unit(CaseFile file, Intent intent, Instant now) {
        String named = intent.unit();
        String id = named == null && intent.action() == Action.DISPATCH
                ? routed(file, now).unit()
                : named;
        if (id == null) {
            return null;
        }
        return units.unit(id)
                .map(Unit::id)
                .orElseThrow(() -> ImpossibleException.of("case-unit", "没有该单位", "there is no unit '" + id + "'"));
    }

    private @Nullable String person(CaseFile file, Intent intent) {
        String id = intent.person();
        if (id == null || id.isBlank()) {
            return intent.action() == Action.SEND_TO_CHECK ? drawn(file) : null;
        }
        String area = file.subject().areas().grid();
        boolean able = persons.person(id)
                .map(person -> switch (intent.action()) {
                    case ASSIGN -> rights.isOfUnit(person, Rights.WORK, file.unit());
                    case SEND_TO_VERIFY -> person.mayIn(Rights.VERIFY, area);
                    case SEND_TO_CHECK -> person.mayIn(Rights.CHECK, area);
                    default -> true;
                })
                .orElse(false);
        if (!able) {
            throw ImpossibleException.of(
                    intent.action() == Action.ASSIGN ? "case-handler" : "case-inspector",
                    "此人不能承担该任务",
                    "'" + id + "' cannot do that there");
        }
        return id;
    }

    /** Somebody who may check there, at random; whoever comes first if nobody else can. */
    private @Nullable String drawn(CaseFile file) {
        List<String> able = persons.holding(Rights.CHECK, file.subject().areas().grid()).stream()
                .map(Person::id)
                .toList();
        return draw.draw(able, file.reporter(), Set.of(file.handler())).orElse(null);
    }

    private @Nullable String into(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return store.find(number)
                .filter(other -> other.state().isOpen())
                .map(CaseFile::number)
                .orElseThrow(() -> ImpossibleException.of("case-into", "没有可并入的该案件", "there is no open case " + number));
    }
}
