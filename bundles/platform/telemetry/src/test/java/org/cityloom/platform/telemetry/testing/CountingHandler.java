/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.testing;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;

/** Remembers of each device how many measurements were committed; a test may add what else is to happen. */
public final class CountingHandler implements TelemetryHandler {
    private final Extra extra;
    private final LongAdder committed = new LongAdder();

    public CountingHandler() {
        this((batch, context) -> {});
    }

    public CountingHandler(Extra extra) {
        this.extra = extra;
    }

    @Override
    public String subsystem() {
        return Registry.SUBSYSTEM;
    }

    @Override
    public void handle(List<Measurement> batch, HandlerContext context) {
        for (Measurement measurement : batch) {
            String device = measurement.deviceId();
            long before = context.memory(device).map(Long::parseLong).orElse(0L);
            context.remember(device, Long.toString(before + 1));
        }
        extra.handle(batch, context);
        context.afterCommit(() -> committed.add(batch.size()));
    }

    /** How many measurements of batches that were committed it was given. */
    public long committed() {
        return committed.sum();
    }

    /** What a test wants to happen within the handler. */
    @FunctionalInterface
    public interface Extra {
        void handle(List<Measurement> batch, HandlerContext context);
    }
}
