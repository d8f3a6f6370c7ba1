/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.api.devices.Device;
import org.cityloom.api.telemetry.HandlerContext;

/** What a handler may ask and keep while it handles one batch. */
final class BatchContext implements HandlerContext {
    private final Map<String, Device> devices;
    private final Map<String, String> before;
    private final Map<String, String> remembered = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /**
     * @param devices those of the batch
     * @param before what is remembered of them
     */
    BatchContext(Map<String, Device> devices, Map<String, String> before) {
        this.devices = devices;
        this.before = before;
    }

    @Override
    public Device device(String deviceId) {
        Device device = devices.get(deviceId);
        if (device == null) {
            throw new IllegalArgumentException("device '" + deviceId + "' is not in this batch");
        }
        return device;
    }

    @Override
    public Optional<String> memory(String deviceId) {
        device(deviceId);
        String now = remembered.get(deviceId);
        return Optional.ofNullable(now == null ? before.get(deviceId) : now);
    }

    @Override
    public void remember(String deviceId, String memory) {
        device(deviceId);
        if (memory.length() > MAXIMUM_MEMORY) {
            throw new IllegalArgumentException("the memory of device " + deviceId + " has " + memory.length()
                    + " characters, allowed are " + MAXIMUM_MEMORY);
        }
        remembered.put(deviceId, memory);
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    Map<String, String> remembered() {
        return remembered;
    }

    List<Runnable> actions() {
        return afterCommit;
    }
}
