/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;

/**
 * What happened to a case, as somebody sees it.
 *
 * @param at when
 * @param by id of who did it; empty if that is hidden
 * @param byName what that person is called; null if nobody of that id is known
 * @param action id of the action; {@code report} for the first
 * @param before state before it
 * @param after state after it
 * @param target whom or what it names: a unit, a person or another case; may be empty
 * @param targetName what that person or unit is called; null if it is neither
 * @param reason what was told; may be empty
 */
public record EventView(
        Instant at,
        String by,
        @Nullable String byName,
        String action,
        CaseState before,
        CaseState after,
        String target,
        @Nullable LocalizedText targetName,
        String reason) {

    static EventView of(CaseEvent event, Names names) {
        return new EventView(
                event.at(),
                event.by(),
                names.person(event.by()).orElse(null),
                event.action(),
                event.before(),
                event.after(),
                event.target(),
                targetName(event, names),
                event.reason());
    }

    private static @Nullable LocalizedText targetName(CaseEvent event, Names names) {
        return switch (Action.of(event.action()).orElse(Action.COMMENT)) {
            case DISPATCH -> names.unit(event.target()).orElse(null);
            case ASSIGN, SEND_TO_VERIFY, SEND_TO_CHECK -> names.person(event.target())
                    .map(name -> new LocalizedText(name, name))
                    .orElse(null);
            default -> null;
        };
    }
}
