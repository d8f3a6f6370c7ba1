/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.subsystems.parks.internal.store.Zone;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitSightsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-23T14:00:00Z"); // 22:00 in the park

    @TempDir
    Path folder;

    private Park park;

    @BeforeEach
    void open() {
        park = new Park(folder);
    }

    @AfterEach
    void close() {
        park.close();
    }

    @Test
    void saysWhatACircuitDrawsAndWhyItsZoneWantsThat() {
        Zone zone = park.zone("lake", List.of("c1"), List.of());
        park.look(NIGHT);
        draw("c1", 60, 6.4);
        CircuitSights.Sight sight = look(zone, "c1");
        assertThat(sight.lit()).isTrue();
        assertThat(sight.wanted()).isTrue();
        assertThat(sight.why().en())
                .startsWith("It drew 6.4 A at 22:01, as its zone wants. Zone 'lake': On since 22:00: too few meters");
        assertThat(sight.why().zh()).startsWith("22:01 电流 6.4 A，与分区要求一致。分区“lake”：22:00 起开灯：可信光照计不足");
    }

    @Test
    void saysWhenACircuitIsNotAsItsZoneWants() {
        Zone zone = park.zone("lake", List.of("c1"), List.of());
        draw("c1", -60, 0);
        park.look(NIGHT);
        assertThat(look(zone, "c1").why().en()).contains("It was told to go on at 22:00 and has not reported since.");
        draw("c1", 60, 0);
        assertThat(look(zone, "c1").lit()).isFalse();
        assertThat(look(zone, "c1").why().en())
                .contains("It has been wanted on since 22:00 but is not lit; it is told again every 15 min.");
        assertThat(look(zone, "c1").why().zh()).contains("22:00 起应开灯但未亮，每 15 分钟重发一次指令。");
    }

    @Test
    void saysThatNobodySwitchesACircuitWithoutAZone() {
        assertThat(new CircuitSights(park.thresholds).of(null, null, null))
                .satisfies(sight -> assertThat(sight.lit()).isNull())
                .satisfies(sight -> assertThat(sight.why().en())
                        .isEqualTo("It has not reported yet. It is of no zone, so the platform does not switch it."));
    }

    private void draw(String circuit, int seconds, double current) {
        park.town.measured(circuit, NIGHT.plusSeconds(seconds), Map.of("current", current));
    }

    private CircuitSights.Sight look(Zone zone, String circuit) {
        ZoneSights zones = new ZoneSights(park.lights, park.readings, park.thresholds, park.town);
        return new CircuitSights(park.thresholds)
                .of(
                        zone,
                        zones.of(zone, NIGHT, Set.of()),
                        park.town.lastKnown(circuit).orElse(null));
    }
}
