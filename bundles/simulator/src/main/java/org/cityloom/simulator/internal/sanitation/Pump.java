/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.device.ToldCommand;

/**
 * The pump of a vehicle, which is on and off with the work, or as it was told until the work changes. It is told by any thread, and turned
 * in one.
 */
final class Pump {
    /** MPa from which water reaches the road. */
    private static final double LEAST = 0.2;

    private static final double PRESSURE = 0.45; // MPa, as at work

    private static final Set<String> OFF_CURES = Set.of("sanitation-pressure");
    private static final Set<String> ON_CURES = Set.of("sanitation-not-working", "sanitation-tank-leak");

    private volatile @Nullable Boolean told;
    private @Nullable Boolean forced;

    /** Takes what it is told; answers why not, or empty if it did. */
    Optional<String> obey(ToldCommand command) {
        switch (command.kind()) {
            case "pump-on" -> told = true;
            case "pump-off" -> told = false;
            default -> {
                return Optional.of("this vehicle does not know " + command.kind());
            }
        }
        return Optional.empty();
    }

    /**
     * Turns as it was told since.
     *
     * @param stuck whether it only says so
     */
    void turn(boolean stuck) {
        Boolean next = told;
        told = null;
        if (next != null && !stuck) {
            forced = next;
        }
    }

    /** The crew takes over again. */
    void release() {
        forced = null;
    }

    boolean isOn(Mood mood) {
        Boolean wanted = forced;
        return wanted == null ? mood.pump() : wanted;
    }

    /** MPa while it is on; water that is not there does not come because somebody asks for it. */
    double pressure(Mood mood) {
        return mood.pump() ? mood.pressure : PRESSURE;
    }

    /** Whether what it was told puts right what is wrong with the work. */
    boolean cures(Mood mood) {
        Set<String> cured = mood.pump() ? OFF_CURES : ON_CURES;
        return mood.rule != null && isOn(mood) != mood.pump() && cured.contains(mood.rule);
    }

    /** Whether a measurement shows what it is to do by that command. */
    static boolean isSeen(ToldCommand command, Measurement report) {
        return command.kind().equals("pump-on") ? report.signal("pressure", 0) >= LEAST : report.signal("pump", 1) == 0;
    }
}
