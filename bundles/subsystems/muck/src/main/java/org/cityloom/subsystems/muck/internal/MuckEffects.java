/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;

/**
 * What proves that a truck did what it was told: how fast it drives from then on, for longer than it takes to brake for a corner or to wait
 * at a light. One that stands meanwhile, to load or to tip, proves it too: nobody can tell.
 */
@Component
public final class MuckEffects implements CommandEffects {
    private static final double STANDING = 0.5; // km/h

    private final Thresholds thresholds;

    @Activate
    public MuckEffects(@Reference Thresholds thresholds) {
        this.thresholds = thresholds;
    }

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

    private ExpectedEffect slowerThan(Device device, double speed) {
        return new ExpectedEffect(device.id(), "speed", 0, speed, thresholds.effectWithin(), thresholds.effectHeld());
    }

    private static double number(Map<String, Object> parameters, String name) {
        return ((Number) parameters.getOrDefault(name, Double.NaN)).doubleValue();
    }
}
