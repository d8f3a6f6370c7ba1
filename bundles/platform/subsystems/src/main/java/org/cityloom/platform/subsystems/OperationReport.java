/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * An operation, as it is now.
 *
 * @param id counts up
 * @param kind what is done
 * @param subsystem to which
 * @param from version that ran before, null if none
 * @param to version that shall run, null if none
 * @param by who asked
 * @param via by which way
 * @param began when it was asked for
 * @param ended when it ended, null while it runs
 * @param state how far it is
 * @param code stable name of the reason when it did not succeed, null otherwise
 * @param outcome in a plain sentence; what is being done while it runs
 * @param steps in order
 */
public record OperationReport(
        long id,
        OperationKind kind,
        String subsystem,
        @Nullable String from,
        @Nullable String to,
        String by,
        String via,
        Instant began,
        @Nullable Instant ended,
        OperationState state,
        @Nullable String code,
        LocalizedText outcome,
        List<StepReport> steps) {
    public OperationReport {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param step which
     * @param began when
     * @param milliseconds how long it took; null while it runs
     */
    public record StepReport(Step step, Instant began, @Nullable Long milliseconds) {}
}
