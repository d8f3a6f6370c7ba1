/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.commands.testing.SteppedCommands;

/**
 * Somebody who sees the vehicles and has each that was at work lately turn its pump on or off every twenty minutes, whatever its weather,
 * its work and its state may be by now.
 */
final class Dispatcher {
    private static final int EVERY = 20; // minutes
    private static final int APART = 7; // so that neighbours are not told one after the other
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final SteppedCommands commands;
    private final Map<String, Measurement> atWork = new TreeMap<>();

    Dispatcher(SteppedCommands commands) {
        this.commands = commands;
    }

    /** How a device is. */
    void sees(Measurement report) {
        if (report.signal("speed", 0) > 0) {
            atWork.put(report.deviceId(), report);
        }
    }

    /** Does what is due then. */
    void look(Instant now) {
        if (now.getEpochSecond() % 60 != 0) {
            return;
        }
        long minute = now.getEpochSecond() / 60;
        for (Measurement report : atWork.values()) {
            minute += APART;
            if (minute % EVERY == 0 && report.time().isAfter(now.minus(LATELY))) {
                boolean pumps = report.signal("pump", 0) == 1;
                tell(report.deviceId(), pumps ? SanitationSubsystem.PUMP_OFF : SanitationSubsystem.PUMP_ON);
            }
        }
    }

    private void tell(String vehicle, String kind) {
        commands.commands().send(new CommandRequest(vehicle, kind, Map.of(), "li", "trial"));
    }
}
