/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.commands.testing.Measured;

import static org.assertj.core.api.Assertions.assertThat;

/** Compared with a search through all stretches of measurements, over more than one page of them. */
class EffectWatchPropertyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Property(tries = 200)
    void provesWithTheFirstMeasurementThatEndsALongEnoughStretch(
            @ForAll @Size(max = 700) List<@IntRange(min = 0, max = 4) Integer> values,
            @ForAll @IntRange(min = 0, max = 20) int held) {
        Measured measured = new Measured();
        for (int i = 0; i < values.size(); i++) {
            measured.add("truck", NOON.plusSeconds(2L * i), "speed", values.get(i));
        }
        ExpectedEffect slow =
                new ExpectedEffect("truck", "speed", 0, 3, Duration.ofMinutes(1), Duration.ofSeconds(held));
        Optional<Instant> expected = IntStream.range(0, values.size())
                .filter(last -> IntStream.rangeClosed(0, last)
                        .anyMatch(first -> 2 * (last - first) >= held
                                && values.subList(first, last + 1).stream().allMatch(value -> value <= 3)))
                .mapToObj(last -> NOON.plusSeconds(2L * last))
                .findFirst();
        assertThat(new EffectWatch(measured)
                        .proof(slow, NOON, NOON.plusSeconds(2000))
                        .map(Measurement::time))
                .isEqualTo(expected);
    }
}
