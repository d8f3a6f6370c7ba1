/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

/**
 * Which cases are wanted; a null field does not restrict.
 *
 * @param states at least one
 * @param within only those that lie there
 * @param units only those of these units; empty for none at all
 * @param handler only those of that person
 * @param inspector only those that this person was sent to, and those to which nobody was
 * @param source who found it
 * @param code number of the matter
 * @param area code of the area in which it lies, of any level below the city
 * @param text part of the number, the address or the description; empty for any
 * @param from reported at or after
 * @param to reported before
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies
public record CaseQuery(
        Set<CaseState> states,
        AreaScope within,
        @Nullable Set<String> units,
        @Nullable String handler,
        @Nullable String inspector,
        @Nullable Source source,
        @Nullable String code,
        @Nullable String area,
        String text,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** @throws IllegalArgumentException if no state is wanted */
    public CaseQuery {
        if (states.isEmpty()) {
            throw new IllegalArgumentException("at least one state must be wanted");
        }
        states = EnumSet.copyOf(states);
        units = units == null ? null : Set.copyOf(units);
    }

    /** All cases in these states that lie there. */
    public static CaseQuery of(Set<CaseState> states, AreaScope within) {
        return new CaseQuery(states, within, null, null, null, null, null, null, "", null, null);
    }

    /** The same, narrowed further; a null field does not. */
    public CaseQuery narrowed(
            @Nullable Source bySource,
            @Nullable String byCode,
            @Nullable String byArea,
            String byText,
            @Nullable Instant since,
            @Nullable Instant before) {
        return new CaseQuery(
                states, within, units, handler, inspector, bySource, byCode, byArea, byText, since, before);
    }

    /** The same, but only those of these units. */
    public CaseQuery ofUnits(Set<String> only) {
        return new CaseQuery(states, within, only, handler, inspector, source, code, area, text, from, to);
    }

    /** The same, but only those that this person handles. */
    public CaseQuery handledBy(String person) {
        return new CaseQuery(states, within, units, person, inspector, source, code, area, text, from, to);
    }

    /** The same, but only those to which this person was sent, or nobody was. */
    public CaseQuery sentTo(String person) {
        return new CaseQuery(states, within, units, handler, person, source, code, area, text, from, to);
    }

    /** Whether only open ones are wanted, which are shown by their deadlines. */
    boolean isOpen() {
        return states.stream().allMatch(CaseState::isOpen);
    }
}
