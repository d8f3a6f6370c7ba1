/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.util.Set;

import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;

/**
 * What happened to a case.
 *
 * @param at when
 * @param by who
 * @param action id of the action; {@code report} for the first
 * @param before state before it
 * @param after state after it
 * @param target whom or what it names: a unit, a person or another case; may be empty
 * @param reason what was told; may be empty
 */
public record CaseEvent(
        Instant at, String by, String action, CaseState before, CaseState after, String target, String reason) {
    private static final Set<String> MASKED =
            Set.of("report", Happening.RATE.id(), Happening.TRANSFER.id(), Happening.ADD_PHOTO.id());

    /** The same without who verified, checked, reported, rated or took a photo, for those who handle cases. */
    public CaseEvent masked() {
        boolean supervision = before.inbox().isOfSupervision() || MASKED.contains(action);
        return supervision ? new CaseEvent(at, "", action, before, after, "", reason) : this;
    }
}
