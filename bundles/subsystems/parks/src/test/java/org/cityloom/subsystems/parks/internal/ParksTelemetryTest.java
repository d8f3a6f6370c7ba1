/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.subsystems.parks.internal.store.Lamp;

import static org.assertj.core.api.Assertions.assertThat;

class ParksTelemetryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = new Park(folder);
        park.zone("west", List.of("c1"), List.of("m1", "m2"));
        park.lamps.put(List.of(new Lamp("l1", "c1", "LED", 60, 20, "", Town.PLACE, null)));
        park.look(NOON);
    }

    @AfterEach
    void close() {
        park.close();
    }

    @Test
    void raisesWhenACircuitIsLitAgainstThePlanAndClearsWhenItIsNot() {
        play(0, 10, Map.of("current", 4.0, "lit", 20.0));
        play(10, 11, Map.of("current", 0.0, "lit", 0.0));
        assertThat(park.town.alarms.log)
                .containsExactly(
                        "raise parks-wrong-light c1 2026-11-23T04:05:00Z draws 4.0 A though it is to be off since 2026-11-23T04:00:00Z",
                        "clear parks-wrong-light c1 2026-11-23T04:10:00Z");
    }

    @Test
    void raisesWhenTooManyLampsAreOutAndKeepsItThroughTheDay() {
        play(0, 10, Map.of("current", 4.0, "lit", 18.0));
        play(10, 12, Map.of("current", 0.0, "lit", 0.0));
        assertThat(park.town.alarms.log)
                .contains("raise parks-lamps-out c1 2026-11-23T04:05:00Z 18 lamps lit of 20 registered")
                .noneMatch(line -> line.startsWith("clear parks-lamps-out"));
        play(12, 13, Map.of("current", 4.0, "lit", 19.0));
        assertThat(park.town.alarms.log).last().asString().startsWith("clear parks-lamps-out");
    }

    @Test
    void raisesWhenACircuitLeaksAndClearsWellBelowTheLimit() {
        play(0, 2, Map.of("leakage", 45.0));
        play(2, 3, Map.of("leakage", 28.0));
        play(3, 4, Map.of("leakage", 20.0));
        assertThat(park.town.alarms.log)
                .containsExactly(
                        "raise parks-leakage c1 2026-11-23T04:01:00Z 45 mA leak where 30 mA are allowed",
                        "clear parks-leakage c1 2026-11-23T04:03:00Z");
    }

    @Test
    void raisesForAMeterThatIsDarkAtNoonAndNoLongerTrustsIt() {
        for (int minute = 0; minute < 20; minute++) {
            Instant at = NOON.plusSeconds(60L * minute);
            park.town.deliver(
                    park.telemetry(),
                    List.of(new Measurement("m1", at, 0, null, Map.of("illuminance", 1 + minute * 0.2))));
        }
        assertThat(park.town.alarms.log)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("raise parks-meter-fault m1 2026-11-23T04:15:00Z");
        assertThat(park.readings.faulty()).containsExactly("m1");
    }

    @Test
    void startsAnewIfItsMemoryCannotBeRead() {
        park.town.memory.put("c1", "parks-leakage.last=broken");
        play(0, 2, Map.of("leakage", 45.0));
        assertThat(park.town.alarms.log).hasSize(1);
    }

    private void play(int from, int to, Map<String, Double> signals) {
        for (int minute = from; minute < to; minute++) {
            Instant at = NOON.plusSeconds(60L * minute);
            park.town.deliver(park.telemetry(), List.of(new Measurement("c1", at, 0, null, signals)));
        }
    }
}
