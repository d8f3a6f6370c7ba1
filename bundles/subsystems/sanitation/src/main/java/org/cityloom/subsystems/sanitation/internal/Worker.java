/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A worker as things are now. Null stands for what is not known.
 *
 * @param id of the device that is worn
 * @param name of the device
 * @param state what the worker does
 * @param alarms ids of the kinds of the open alarms
 * @param shift the shift of the moment; null if there is none
 * @param inside whether the worker is within the area of that shift
 * @param latitude degrees north
 * @param longitude degrees east
 * @param heart beats per minute
 * @param battery %
 * @param time device time of the newest report
 */
public record Worker(
        String id,
        String name,
        WorkerState state,
        List<String> alarms,
        @Nullable Shift shift,
        @Nullable Boolean inside,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double heart,
        @Nullable Double battery,
        @Nullable Instant time) {
    public Worker {
        alarms = List.copyOf(alarms);
    }
}
