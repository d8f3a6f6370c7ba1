/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;
import org.cityloom.subsystems.cases.internal.lifecycle.SupervisionLevel;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** Tells those of a supervision whom its level concerns: on their screens at once, and in the timeline who they were. Blocks. */
@Component(service = Supervision.class)
public final class Supervision {
    private static final String NOBODY = "无人 · nobody holds it there";
    private static final int MOST_NAMED = 20; // names of 64 characters fit into the text of an event

    private final CaseStore store;
    private final Persons persons;
    private final CaseRights rights;
    private final Witness witness;

    @Activate
    public Supervision(
            @Reference CaseStore store,
            @Reference Persons persons,
            @Reference CaseRights rights,
            @Reference Witness witness) {
        this.store = store;
        this.persons = persons;
        this.rights = rights;
        this.witness = witness;
    }

    /** The live topic of a level. */
    static String topic(SupervisionLevel level) {
        return CasesPresence.TOPIC + "-supervision-" + level.number();
    }

    /** Tells of a case that was just supervised. */
    void tell(CaseFile file, Instant now) {
        SupervisionLevel level = SupervisionLevel.of(file.supervision());
        List<String> told = concerned(file, level);
        String names = told.isEmpty() ? NOBODY : told.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String others = told.size() > MOST_NAMED ? " +" + (told.size() - MOST_NAMED) : "";
        store.tell(
                file.number(),
                new CaseEvent(
                        now,
                        Cases.SYSTEM,
                        Happening.TOLD.id(),
                        file.state(),
                        file.state(),
                        level.title().zh() + " · " + level.title().en(),
                        names + others));
        witness.show(topic(level), file);
    }

    private List<String> concerned(CaseFile file, SupervisionLevel level) {
        return persons.holding(level.permission(), file.subject().areas().grid()).stream()
                .filter(person -> level != SupervisionLevel.DEPARTMENT
                        || rights.isOfUnit(person, level.permission(), file.unit()))
                .map(Person::id)
                .toList();
    }
}
