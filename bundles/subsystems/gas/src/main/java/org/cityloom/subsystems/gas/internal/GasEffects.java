/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.devices.Device;

/** What proves that a regulator did what it was told: how fast its ventilator turns, and how far its valve is open. */
@Component
public final class GasEffects implements CommandEffects {
    private static final Duration WITHIN = Duration.ofMinutes(3); // two reports of a regulator, and the way of a valve
    private static final double TURNS = 100; // 1/min; default, an estimate: below it nothing is moved
    private static final double FASTEST = 6000; // 1/min, the range of the signal
    private static final double SHUT = 2; // %, default, an estimate: the accuracy of an end switch

    @Override
    public String subsystem() {
        return GasSubsystem.ID;
    }

    @Override
    public Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters) {
        return switch (kind) {
            case GasSubsystem.FAN_ON -> Optional.of(within(device, GasSubsystem.FAN, TURNS, FASTEST));
            case GasSubsystem.FAN_OFF -> Optional.of(within(device, GasSubsystem.FAN, 0, Math.nextDown(TURNS)));
            case GasSubsystem.VALVE_CLOSE -> Optional.of(within(device, GasSubsystem.VALVE, 0, SHUT));
            default -> Optional.empty();
        };
    }

    private static ExpectedEffect within(Device device, String signal, double minimum, double maximum) {
        return new ExpectedEffect(device.id(), signal, minimum, maximum, WITHIN);
    }
}
