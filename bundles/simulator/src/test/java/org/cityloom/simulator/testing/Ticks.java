/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.SimulatedDevice;

/**
 * Has the city do something every so often in a simulated day, whether devices report then or not. As the first of the devices it comes
 * before all that they do at the same moment.
 *
 * @param pause between two ticks
 * @param tick is done at each
 */
public record Ticks(Duration pause, Consumer<Instant> tick) implements SimulatedDevice {

    @Override
    public DeviceRegistration registration() {
        throw new UnsupportedOperationException("it is none of the city's devices");
    }

    @Override
    public Optional<Measurement> report(Instant now) {
        tick.accept(now);
        return Optional.empty();
    }
}
