/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Person;
import org.cityloom.subsystems.cases.internal.Desk;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.store.CaseQuery;

/**
 * Which cases are asked for, as addresses write it; null does not restrict.
 *
 * @param inbox one that people work on
 * @param state counts only without an inbox; null for all that are open
 * @param text part of the number, the address or the description
 */
record Wanted(
        @Nullable String inbox,
        @Nullable String state,
        @Nullable String source,
        @Nullable String code,
        @Nullable String area,
        String text,
        @Nullable String from,
        @Nullable String to) {

    /**
     * The same for that person.
     *
     * @throws org.cityloom.api.rest.ProblemException if something is asked for that there is not
     */
    CaseQuery query(Desk desk, Person person) {
        Inbox wanted = Asked.oneOf(Inbox.class, "inbox", inbox);
        CaseQuery query = wanted == null
                ? CaseQuery.of(Asked.states(state), person.areas(Rights.VIEW))
                : desk.query(wanted, person);
        return query.narrowed(
                Asked.oneOf(Source.class, "source", source),
                code,
                area,
                text,
                Asked.time("from", from),
                Asked.time("to", to));
    }
}
