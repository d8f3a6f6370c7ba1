/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

import org.cityloom.api.telemetry.Measurement;

/**
 * A stretch of time in the simulated city that goes by as fast as it can be told.
 *
 * @param from first moment
 * @param until last moment, exclusive
 */
public record SimulatedDay(Instant from, Instant until) {

    /** Asks every device whenever it wants to report and hands over its reports in the order of time. Returns when it is over. */
    public void play(Collection<? extends SimulatedDevice> devices, BiConsumer<SimulatedDevice, Measurement> reports) {
        PriorityQueue<Due> queue =
                new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
        int number = 0;
        for (SimulatedDevice device : devices) {
            queue.add(new Due(device, from, number++));
        }
        for (Due due = queue.poll(); due != null; due = queue.poll()) {
            if (due.at.isBefore(until)) {
                SimulatedDevice device = due.device;
                device.report(due.at).ifPresent(report -> reports.accept(device, report));
                queue.add(new Due(device, due.at.plus(device.pause()), due.number));
            }
        }
    }

    private record Due(SimulatedDevice device, Instant at, int number) {}
}
