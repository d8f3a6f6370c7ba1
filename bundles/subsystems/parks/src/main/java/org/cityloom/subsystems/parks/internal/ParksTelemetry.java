/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.Device;
import org.cityloom.api.telemetry.HandlerContext;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;

/**
 * Applies the rules to what meters and circuits report. When lights go on and off is not decided here but by {@link Lights}, since
 * it takes several meters, and goes on while they are silent.
 */
@Component
public final class ParksTelemetry implements TelemetryHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ParksTelemetry.class);

    private final MeterWatch meters;
    private final CircuitWatch circuits;

    @Activate
    public ParksTelemetry(@Reference MeterWatch meters, @Reference CircuitWatch circuits) {
        this.meters = meters;
        this.circuits = circuits;
    }

    @Override
    public String subsystem() {
        return ParksSubsystem.ID;
    }

    @Override
    public void handle(List<Measurement> batch, HandlerContext context) {
        Map<String, Memory> memories = new LinkedHashMap<>();
        for (Measurement measurement : batch) {
            String id = measurement.deviceId();
            Device device = context.device(id);
            Memory memory = memories.computeIfAbsent(id, key -> remembered(key, context));
            if (device.type().equals(ParksSubsystem.METER)) {
                meters.take(device, measurement, memory);
            } else if (device.type().equals(ParksSubsystem.CIRCUIT)) {
                circuits.take(device, measurement, memory);
            }
        }
        memories.forEach((id, memory) -> context.remember(id, memory.toText()));
    }

    private static Memory remembered(String id, HandlerContext context) {
        String text = context.memory(id).orElse("");
        try {
            return Memory.parse(text);
        } catch (IllegalArgumentException e) {
            LOG.warn("The memory of device {} is unreadable, its rules start anew: '{}'", id, text, e);
            return Memory.parse("");
        }
    }
}
