/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.commands.testing.SteppedCommands;

/**
 * Two people who see the trucks and have each do something every hour: limit its speed for a quarter of an hour, be locked for ten minutes,
 * which takes both of them, or have its driver listen.
 */
final class Dispatchers {
    private static final int HOUR = 60; // minutes
    private static final int QUARTER = 15;
    private static final int LOCKED = 10;
    private static final int APART = 7; // so that neighbours are not told one after the other
    private static final long SLOW = 25; // km/h
    private static final long FREE = 90;

    private final SteppedCommands commands;
    private final Set<String> trucks = new TreeSet<>();

    Dispatchers(SteppedCommands commands) {
        this.commands = commands;
    }

    /** How a truck is. */
    void see(Measurement report) {
        trucks.add(report.deviceId());
    }

    /** Do what is due then. */
    void look(Instant now) {
        if (now.getEpochSecond() % 60 != 0) {
            return;
        }
        long minute = now.getEpochSecond() / 60;
        for (String truck : trucks) {
            minute += APART;
            look(truck, (int) (minute % HOUR), (int) (minute / HOUR % 3));
        }
    }

    private void look(String truck, int minute, int hour) {
        if (hour == 0 && minute == 0) {
            tell(truck, "say", Map.of("text", "慢行"));
        } else if (hour == 1 && (minute == 0 || minute == QUARTER)) {
            tell(truck, MuckSubsystem.LIMIT_SPEED, Map.of("speed", minute == 0 ? SLOW : FREE));
        } else if (hour == 2 && (minute == 0 || minute == LOCKED)) {
            Command lock = tell(truck, MuckSubsystem.LOCK, Map.of("on", minute == 0 ? 1L : 0L));
            commands.commands().approve(lock.id(), "wang");
        }
    }

    private Command tell(String truck, String kind, Map<String, Object> parameters) {
        return commands.commands().send(new CommandRequest(truck, kind, parameters, "li", "trial"));
    }
}
