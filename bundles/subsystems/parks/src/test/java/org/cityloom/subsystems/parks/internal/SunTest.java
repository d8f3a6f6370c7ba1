/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SunTest {
    private static final Duration WINDOW = Duration.ofMinutes(45);
    private static final Sun SHAOYANG = new Sun(new Position(27.24, 111.47), WINDOW);

    @Test
    void knowsDuskNightDawnAndDayOfAnEquinox() {
        // 2026-03-20: sunset about 18:46, sunrise about 06:39 in Shaoyang (UTC+8)
        assertThat(SHAOYANG.at(Instant.parse("2026-03-20T04:00:00Z")).phase()).isEqualTo(Phase.DAY);
        Sun.Stand dusk = SHAOYANG.at(Instant.parse("2026-03-20T10:20:00Z"));
        assertThat(dusk.phase()).isEqualTo(Phase.DUSK);
        assertThat(dusk.up()).isTrue();
        assertThat(dusk.nearest())
                .isBetween(Instant.parse("2026-03-20T10:43:00Z"), Instant.parse("2026-03-20T10:49:00Z"));
        assertThat(SHAOYANG.at(Instant.parse("2026-03-20T11:20:00Z")).up()).isFalse();
        assertThat(SHAOYANG.at(Instant.parse("2026-03-20T17:00:00Z")).phase()).isEqualTo(Phase.NIGHT);
        assertThat(SHAOYANG.at(Instant.parse("2026-03-20T22:30:00Z")).phase()).isEqualTo(Phase.DAWN);
    }

    @Test
    void standsStraightAboveTheEquatorAtNoonOfAnEquinox() {
        Sun equator = new Sun(new Position(0, 0), WINDOW);
        assertThat(equator.altitude(Instant.parse("2026-03-20T12:07:00Z"))).isCloseTo(90, within(1.0));
        assertThat(equator.altitude(Instant.parse("2026-03-20T00:07:00Z"))).isCloseTo(-90, within(1.0));
    }

    @Test
    void hasNeitherDuskNorDawnInAPolarSummerAndWinter() {
        Sun north = new Sun(new Position(80, 20), WINDOW);
        assertThat(north.at(Instant.parse("2026-06-21T00:00:00Z"))).isEqualTo(new Sun.Stand(Phase.DAY, true, null));
        assertThat(north.at(Instant.parse("2026-12-21T12:00:00Z"))).isEqualTo(new Sun.Stand(Phase.NIGHT, false, null));
    }
}
