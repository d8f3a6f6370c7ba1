/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the supervision of a case has gone.
 *
 * @param level the highest that was raised, 0 if none was; a reply does not lower it
 * @param next when the next one is raised unless something happens before; null if none will be
 */
public record Escalation(int level, @Nullable Instant next) {
    /** Nobody supervised it. */
    public static final Escalation NONE = new Escalation(0, null);
}
