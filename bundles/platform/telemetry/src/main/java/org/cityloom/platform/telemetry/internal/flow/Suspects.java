/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.ArrayList;
import java.util.List;

import org.cityloom.platform.telemetry.internal.store.MeasurementRow;

/**
 * The measurements of one batch on which the handler failed when each was alone. They are only held guilty once the handler is well with
 * some other; until then it may be the handler that is sick. For one thread.
 */
final class Suspects {
    private final FlowMonitor monitor;
    private final int most;
    private final long successesBefore;
    private final List<Suspect> suspects = new ArrayList<>();

    /**
     * @param most how many in a row make the handler guilty
     */
    Suspects(FlowMonitor monitor, int most) {
        this.monitor = monitor;
        this.most = most;
        this.successesBefore = monitor.successes();
    }

    void add(MeasurementRow row, RuntimeException reason) {
        suspects.add(new Suspect(row, reason));
    }

    /** Whether there are so many that only one more try is worth while. */
    boolean tooMany() {
        return suspects.size() >= most && !isHandlerWell();
    }

    /** Whether the handler was well with anything since the batch began, on whichever thread. */
    boolean isHandlerWell() {
        return monitor.successes() != successesBefore;
    }

    /**
     * Those that are guilty, when the batch is through.
     *
     * @throws HandlerUnfitException if it is rather the handler
     */
    List<Suspect> convict() {
        if (!suspects.isEmpty() && !isHandlerWell() && monitor.failedAlone(suspects.size(), most) >= most) {
            throw handlerIsUnfit();
        }
        return suspects;
    }

    HandlerUnfitException handlerIsUnfit() {
        monitor.failedAlone(suspects.size(), most);
        RuntimeException last = suspects.get(suspects.size() - 1).reason();
        return new HandlerUnfitException(
                "its handler failed on " + most + " measurements in a row; the last time: " + last.getMessage(), last);
    }

    /**
     * One of them.
     *
     * @param reason what the handler threw
     */
    record Suspect(MeasurementRow row, RuntimeException reason) {}
}
