/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FallingLevelPropertyTest {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    record Reading(int second, double level) {}

    @Property(tries = 2000)
    void hasFallenAsALookAtAllReadingsTells(@ForAll("readings") List<Reading> readings) {
        FallingLevel level = null;
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Instant at = START.plusSeconds(reading.second);
            level = level == null
                    ? FallingLevel.first(at, reading.level)
                    : FallingLevel.parse(level.toText()).next(at, reading.level, WITHIN);
            assertThat(level.fallen()).isCloseTo(naive(readings, i), within(1e-6));
        }
    }

    /** The highest of two neighbours' lower ones within the time, less the newest. */
    private static double naive(List<Reading> readings, int last) {
        double fallen = 0;
        for (int i = 1; i <= last; i++) {
            if (readings.get(i).second >= readings.get(last).second - WITHIN.toSeconds()) {
                double there = Math.min(readings.get(i - 1).level, readings.get(i).level);
                fallen = Math.max(fallen, there - readings.get(last).level);
            }
        }
        return fallen;
    }

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Integer> pause = Arbitraries.integers().between(5, 60);
        Arbitrary<Double> level = Arbitraries.integers().between(0, 1000).map(tenths -> tenths / 10.0);
        return Combinators.combine(pause, level)
                .as(Reading::new)
                .list()
                .ofMaxSize(80)
                .map(steps -> {
                    List<Reading> readings = new ArrayList<>();
                    int second = 0;
                    for (Reading step : steps) {
                        second += step.second;
                        readings.add(new Reading(second, step.level));
                    }
                    return readings;
                });
    }

    @Test
    void remembersLittleHoweverOftenItIsTold() {
        FallingLevel level = FallingLevel.first(START, 100);
        for (int second = 1; second < 600; second++) {
            level = level.next(START.plusSeconds(second), 100 - second / 10.0, WITHIN);
        }
        assertThat(level.toText().length()).isLessThan(800);
        assertThat(level.fallen()).isBetween(29.0, 30.0);
    }

    @Test
    void takesNoSingleReadingForALevelThatWasThere() {
        FallingLevel level = FallingLevel.first(START, 60)
                .next(START.plusSeconds(10), 60, WITHIN)
                .next(START.plusSeconds(20), 100, WITHIN)
                .next(START.plusSeconds(30), 60, WITHIN);
        assertThat(level.fallen()).isZero();
    }
}
