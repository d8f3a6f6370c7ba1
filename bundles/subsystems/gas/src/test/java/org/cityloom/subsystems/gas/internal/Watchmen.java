/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.platform.commands.testing.SteppedCommands;

/**
 * Two people who try the machinery of all regulators: every six hours each ventilator for twenty minutes, and twice a day each valve, which
 * takes both of them.
 *
 * @param commands that they give
 * @param regulators ids
 */
record Watchmen(SteppedCommands commands, List<String> regulators) {
    private static final Duration RUN = Duration.ofMinutes(20);
    private static final Duration VALVES = Duration.ofHours(2); // after noon and midnight

    /** Does what is due at that time of the day. */
    void look(Duration time) {
        Duration ofRound =
                Duration.ofSeconds(time.toSeconds() % Duration.ofHours(6).toSeconds());
        if (ofRound.equals(Duration.ofHours(1))) {
            regulators.forEach(regulator -> tell(regulator, GasSubsystem.FAN_ON));
        } else if (ofRound.equals(Duration.ofHours(1).plus(RUN))) {
            regulators.forEach(regulator -> tell(regulator, GasSubsystem.FAN_OFF));
        } else if (time.toSeconds() % Duration.ofHours(12).toSeconds() == VALVES.toSeconds()) {
            regulators.forEach(regulator -> commands.commands()
                    .approve(tell(regulator, GasSubsystem.VALVE_CLOSE).id(), "wang"));
        }
    }

    private Command tell(String regulator, String kind) {
        return commands.commands().send(new CommandRequest(regulator, kind, Map.of(), "li", "trial"));
    }
}
