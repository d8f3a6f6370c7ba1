/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;

/** What proves that a circuit was switched: lamps that are on draw current (domain: within 30 s). */
@Component
public final class ParksEffects implements CommandEffects {
    private static final double NO_LIMIT = 200; // A, the range of the signal

    private final Thresholds thresholds;

    @Activate
    public ParksEffects(@Reference Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String subsystem() {
        return ParksSubsystem.ID;
    }

    @Override
    public Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        if (!kind.equals(ParksSubsystem.SWITCH) || !(parameters.get("on") instanceof Number on)) {
            return Optional.empty();
        }
        double lit = thresholds.now().circuit().current();
        Duration within = thresholds.now().effect();
        return Optional.of(
                on.intValue() == 1
                        ? new ExpectedEffect(device.id(), "current", lit, NO_LIMIT, within)
                        : new ExpectedEffect(device.id(), "current", 0, Math.nextDown(lit), within));
    }
}
