/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Truths;

/** A camera: somebody walks through its picture, which tells its number and the time. On some days it is silent for a while. */
final class ParkCamera {
    private static final Chances.Mishap SILENT =
            new Chances.Mishap("camera-silent", 0.25, 1, 20, Duration.ofMinutes(20), Duration.ofMinutes(180));
    private static final Chances.Mishap HICCUP = // too short for an alarm
            new Chances.Mishap("camera-hiccup", 0.3, 1, 22, Duration.ofMinutes(1), Duration.ofMinutes(3));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final int number;
    private final Daylight daylight;
    private final Chances chances;
    private final Truths truths;

    ParkCamera(int number, Position place, Chances chances, GroundTruth truth) {
        this.number = number;
        this.daylight = new Daylight(place, chances.seed());
        this.chances = chances;
        this.truths = new Truths(id(number), truth);
    }

    static String id(int number) {
        return "parks-camera-%04d".formatted(number);
    }

    /** Notes whether it is silent now. */
    void look(Instant now) {
        truths.tell("parks-camera-silent", chances.strikes(SILENT, now), now);
    }

    /** Its picture as PNG; empty while it is silent. Safe for all threads. */
    Optional<byte[]> picture(Instant now) {
        if (chances.strikes(SILENT, now) || chances.strikes(HICCUP, now)) {
            return Optional.empty();
        }
        ZoneId zone = chances.zone();
        int sky = (int) Math.min(200, 40 + 32 * Math.log10(1 + daylight.lux(now)));
        int walker = (int) ((now.getEpochSecond() * 7 + number * 53L) % 320);
        return Optional.of(new Picture()
                .fill(0, 0, 320, 120, sky)
                .fill(0, 120, 320, 60, sky / 2)
                .fill(walker, 100, 8, 40, 20)
                .write(8, 8, "%04d".formatted(number))
                .write(8, 152, TIME.format(now.atZone(zone)))
                .png());
    }
}
