/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;

/** What proves that a truck did what it was told: how fast it drives from then on. */
@Component
public final class MuckEffects implements CommandEffects {
    private static final Duration WITHIN =
            Duration.ofMinutes(3); // a truck whose engine is off reports every other minute
    private static final double STANDING = 0.5; // km/h

    @Override
    public String subsystem() {
        return MuckSubsystem.ID;
    }

    @Override
    public Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        return switch (kind) {
            case MuckSubsystem.LIMIT_SPEED -> Optional.of(slowerThan(device, number(parameters, "speed")));
            case MuckSubsystem.LOCK -> number(parameters, "on") == 1
                    ? Optional.of(slowerThan(device, STANDING))
                    : Optional.empty(); // whether it drives then is up to its driver
            default -> Optional.empty();
        };
    }

    private static ExpectedEffect slowerThan(Device device, double speed) {
        return new ExpectedEffect(device.id(), "speed", 0, speed, WITHIN);
    }

    private static double number(Map<String, Object> parameters, String name) {
        return ((Number) parameters.getOrDefault(name, Double.NaN)).doubleValue();
    }
}
