/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.ToldCommand;

/**
 * One device of the simulated city. What it does depends on its seed, on the moments it is asked at and on its commands, and on nothing
 * else. It is asked by one thread at a time; only to be {@linkplain #obey told something} is safe for several.
 */
public interface SimulatedDevice extends ToldCommand.Hands {

    /** As what it is registered. */
    DeviceRegistration registration();

    /**
     * Lives until that moment and tells how it is then.
     *
     * @return its measurement; empty if it is silent now
     */
    Optional<Measurement> report(Instant now);

    /** How long after the last report it wants to be asked again; more than zero. */
    Duration pause();

    /** Whether it keeps its connection between reports; a device on a battery connects only to report. */
    default boolean staysConnected() {
        return true;
    }

    @Override
    default Optional<String> obey(ToldCommand command) {
        return Optional.of("this device does not know " + command.kind());
    }
}
