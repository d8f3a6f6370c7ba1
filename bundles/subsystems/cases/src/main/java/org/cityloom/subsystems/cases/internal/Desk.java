/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.CaseQuery;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/** What waits for a person: the inboxes of the roles that the person holds. Safe for all threads; reads the database. */
@Component(service = Desk.class)
public final class Desk {
    private final CaseStore store;
    private final CaseRights rights;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Desk(@Reference CaseStore store, @Reference CaseRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /** The inboxes that this person works on, in the order of the closed loop. */
    public List<Inbox> inboxes(Person person) {
        return EnumSet.complementOf(EnumSet.of(Inbox.NOBODY)).stream()
                .filter(inbox -> person.may(inbox.permission()))
                .toList();
    }

    /** What of an inbox is for this person; everything in those states if the person does not work on it. */
    public CaseQuery query(Inbox inbox, Person person) {
        Set<CaseState> states = EnumSet.copyOf(CaseState.of(inbox));
        CaseQuery all = CaseQuery.of(states, person.areas(inbox.permission()));
        return switch (inbox) {
            case DEPARTMENT -> all.ofUnits(rights.unitsOf(person, Rights.ASSIGN));
            case HANDLING -> all.handledBy(person.id());
            case VERIFYING, CHECKING -> all.sentTo(person.id());
            default -> all;
        };
    }

    /** How much waits in each inbox of this person. */
    public Map<Inbox, CaseStore.Count> counts(Person person) {
        Map<Inbox, CaseStore.Count> result = new EnumMap<>(Inbox.class);
        for (Inbox inbox : inboxes(person)) {
            long all = 0;
            long overdue = 0;
            for (CaseStore.Count count :
                    store.counts(query(inbox, person), clock.instant()).values()) {
                all += count.all();
                overdue += count.overdue();
            }
            result.put(inbox, new CaseStore.Count(all, overdue));
        }
        return result;
    }
}
