/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationReport.StepReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.state.Journal;

/** An operation that runs. Written by its own thread; what it reports may be read by all. */
final class OperationRun {
    private final long id;
    private final OperationRequest request;
    private final Journal.Entry journal;
    private final Clock clock;
    private final Consumer<OperationReport> listener;
    private final List<StepReport> steps = new ArrayList<>();
    private volatile OperationReport report;

    /** Writes down that the operation was asked for. */
    OperationRun(
            long id,
            OperationRequest request,
            String subsystem,
            Journal journals,
            Clock clock,
            Consumer<OperationReport> listener) {
        this.id = id;
        this.request = request;
        this.journal = journals.open(id);
        this.clock = clock;
        this.listener = listener;
        this.report = new OperationReport(
                id,
                request.kind(),
                subsystem,
                null,
                null,
                request.by(),
                request.via(),
                clock.instant(),
                null,
                OperationState.STAGED,
                null,
                new LocalizedText("等待开始", "waiting to begin"),
                List.of());
        journal.append(report);
    }

    long id() {
        return id;
    }

    OperationRequest request() {
        return request;
    }

    String subsystem() {
        return report.subsystem();
    }

    OperationReport report() {
        return report;
    }

    /** Which version ran and which shall; told with the next step. */
    void versions(@Nullable String from, @Nullable String to) {
        OperationReport now = report;
        report = new OperationReport(
                id,
                now.kind(),
                now.subsystem(),
                from,
                to,
                now.by(),
                now.via(),
                now.began(),
                null,
                now.state(),
                null,
                now.outcome(),
                steps);
    }

    /** Begins a step and ends the one before; returns when that is written down. */
    void step(Step step, OperationState state, LocalizedText doing) {
        Instant now = clock.instant();
        endStep(now);
        steps.add(new StepReport(step, now, null));
        become(state, null, doing, null);
    }

    /** Ends the operation; returns when that is written down. */
    void end(OperationState state, @Nullable String code, LocalizedText outcome) {
        Instant now = clock.instant();
        endStep(now);
        try {
            become(state, code, outcome, now);
        } finally {
            journal.close();
        }
    }

    private void endStep(Instant now) {
        if (!steps.isEmpty()) {
            StepReport last = steps.get(steps.size() - 1);
            long took = Duration.between(last.began(), now).toMillis();
            steps.set(steps.size() - 1, new StepReport(last.step(), last.began(), took));
        }
    }

    private void become(OperationState state, @Nullable String code, LocalizedText outcome, @Nullable Instant ended) {
        OperationReport now = report;
        OperationReport next = new OperationReport(
                id,
                now.kind(),
                now.subsystem(),
                now.from(),
                now.to(),
                now.by(),
                now.via(),
                now.began(),
                ended,
                state,
                code,
                outcome,
                steps);
        journal.append(next);
        report = next;
        listener.accept(next);
    }
}
