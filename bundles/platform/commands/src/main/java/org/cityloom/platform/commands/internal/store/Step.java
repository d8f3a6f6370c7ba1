/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.commands.CommandState;

/**
 * What becomes of a command.
 *
 * @param to the next state
 * @param at when
 * @param by the person who did it; null if nobody did
 * @param text what was said or measured; empty for nothing
 * @param due when something is to be done next; null for nothing
 */
public record Step(CommandState to, Instant at, @Nullable String by, String text, @Nullable Instant due) {
    /** The last step of a command. */
    public static Step last(CommandState to, Instant at, @Nullable String by, String text) {
        return new Step(to, at, by, text, null);
    }
}
