/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;

/** What proves that a vehicle did what it was told: its pump gives water with the pressure of work, or is off. */
@Component
public final class SanitationEffects implements CommandEffects {
    private static final Duration WITHIN = Duration.ofSeconds(30); // default: three reports of a vehicle that works
    private static final double HIGHEST = 10; // MPa, the range of the signal
    private static final double OFF = 0.5; // a pump says 1 or 0

    private final Thresholds thresholds;

    @Activate
    public SanitationEffects(@Reference Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String subsystem() {
        return SanitationSubsystem.ID;
    }

    @Override
    public Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        double lowest = thresholds.now().vehicles().work().band().lowest();
        return switch (kind) {
            case SanitationSubsystem.PUMP_ON -> Optional.of(
                    new ExpectedEffect(device.id(), "pressure", lowest, HIGHEST, WITHIN));
            case SanitationSubsystem.PUMP_OFF -> Optional.of(
                    new ExpectedEffect(device.id(), "pump", 0, Math.nextDown(OFF), WITHIN));
            default -> Optional.empty();
        };
    }
}
