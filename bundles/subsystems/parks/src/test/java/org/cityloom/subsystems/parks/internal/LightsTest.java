/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.subsystems.parks.internal.store.Switched;
import org.cityloom.subsystems.parks.internal.store.Zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class LightsTest {
    /** Sunset is at 17:41 in Shaoyang. */
    private static final Instant DUSK = Instant.parse("2026-11-23T09:30:00Z");

    @TempDir
    Path folder;

    private Park park;
    private Zone zone;

    @BeforeEach
    void open() {
        park = new Park(folder);
        zone = park.zone("west", List.of("c1", "c2"), List.of("m1", "m2", "m3"));
    }

    @AfterEach
    void close() {
        park.close();
    }

    @Test
    void tellsTheCircuitsWhenTheMedianHasBeenDarkForThreeMinutes() {
        play(0, 11, 100);
        assertThat(park.town.commands.told()).containsExactly("c1 off", "c2 off");
        play(11, 15, 19);
        assertThat(park.town.commands.told()).containsExactly("c1 off", "c2 off", "c1 on", "c2 on");
        assertThat(park.tables.plans().switched("west", DUSK, DUSK.plusSeconds(3600), 10))
                .extracting(Switched::at, Switched::cause)
                .containsExactly(tuple(at(0), "DAY"), tuple(at(14), "DARK"));
    }

    @Test
    void knowsAfterARestartWhatItHadDecidedAndHowLongItHadBeenDark() {
        play(0, 11, 100);
        play(11, 13, 19);
        park.restart();
        play(13, 15, 19);
        assertThat(park.town.commands.told()).containsExactly("c1 off", "c2 off", "c1 on", "c2 on");
        park.restart();
        play(15, 20, 19);
        assertThat(park.town.commands.told()).hasSize(4);
    }

    @Test
    void leavesAFaultyAndASilentMeterOutAndFollowsTheSunWithTooFew() {
        park.town.measured("m1", at(0), Map.of("illuminance", 5.0));
        play(0, 1, 100);
        assertThat(park.readings.of(zone, at(0), Set.of("m1", "m2")).lux()).isNull();
        assertThat(park.readings.of(zone, at(0), Set.of("m1")).trusted()).isEqualTo(2);
        for (int minute = 10; minute < 20; minute++) {
            park.look(at(minute)); // all readings have become too old
        }
        assertThat(park.lights.plan("west"))
                .get()
                .extracting(plan -> plan.automatic().cause())
                .isEqualTo(Cause.SUNSET);
        assertThat(park.town.commands.told()).endsWith("c1 on", "c2 on");
    }

    @Test
    void isSwitchedByHandUntilItExpires() {
        play(0, 2, 100);
        park.lights.switchByHand(zone, park.hand(zone, true, at(2), Duration.ofMinutes(3)));
        assertThat(park.town.commands.told()).endsWith("c1 on", "c2 on");
        play(3, 5, 100);
        assertThat(park.town.commands.told()).hasSize(4);
        park.restart();
        play(5, 6, 100);
        assertThat(park.town.commands.told()).endsWith("c1 off", "c2 off");
        assertThat(park.tables.plans().switched("west", DUSK, at(60), 10))
                .extracting(Switched::cause)
                .endsWith("HAND", "HAND_OVER");
    }

    @Test
    void followsTheRuleAgainWhenASwitchingByHandIsTakenBack() {
        play(0, 2, 100);
        park.lights.switchByHand(zone, park.hand(zone, true, at(2), Duration.ofHours(3)));
        assertThat(park.lights.release(zone, at(3), "wang")).isTrue();
        assertThat(park.lights.release(zone, at(4), "wang")).isFalse();
        assertThat(park.town.commands.told()).endsWith("c1 on", "c2 on", "c1 off", "c2 off");
    }

    @Test
    void tellsACircuitAgainThatIsStillWrongLongAfterItWasTold() {
        for (int minute = -240; minute < -220; minute++) {
            park.town.measured("c1", at(minute), Map.of("current", 4.0));
            park.town.measured("c2", at(minute), Map.of("current", 0.0));
            play(minute, minute + 1, 10_000);
        }
        assertThat(park.town.commands.told()).containsExactly("c1 off", "c2 off", "c1 off");
    }

    @Test
    void goesOnWithTheOthersWhenACircuitIsNotRegistered() {
        park.zone("east", List.of("unknown-1", "c9"), List.of());
        play(0, 1, 100);
        assertThat(park.town.commands.told()).contains("c9 off");
    }

    @Test
    void givesACircuitToOneZoneOnly() {
        assertThatThrownBy(() -> park.zone("east", List.of("c1"), List.of())).hasMessageContaining("of the zone west");
    }

    private void play(int from, int to, double lux) {
        for (int minute = from; minute < to; minute++) {
            for (String meter : List.of("m1", "m2", "m3")) {
                park.town.measured(meter, at(minute), Map.of("illuminance", lux));
            }
            park.look(at(minute));
        }
    }

    private static Instant at(int minute) {
        return DUSK.plusSeconds(60L * minute);
    }
}
