/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class CheckerDrawPropertyTest {
    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of("an", "bo", "chen", "deng", "er", "fang", "gao");
    }

    @Property
    void neverDrawsTheReporterNorWhoIsExcludedAndAlwaysSomebodyIfThereIs(
            @ForAll List<@From("people") String> candidates,
            @ForAll("people") String reporter,
            @ForAll Set<@From("people") String> excluded,
            @ForAll long seed) {
        Optional<String> drawn = new CheckerDraw(new Random(seed)).draw(candidates, reporter, excluded);
        boolean left = candidates.stream().anyMatch(each -> !each.equals(reporter) && !excluded.contains(each));
        assertThat(drawn.isPresent()).isEqualTo(left);
        drawn.ifPresent(who -> assertThat(candidates).contains(who));
        drawn.ifPresent(who -> assertThat(who).isNotEqualTo(reporter).isNotIn(excluded));
    }

    @Example
    void drawsEachWithTheSameChanceHoweverOftenItIsNamed() {
        CheckerDraw draw = new CheckerDraw(new Random(5));
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            String drawn = draw.draw(List.of("an", "an", "an", "bo", "chen", "deng"), "deng", Set.of())
                    .orElseThrow();
            times.merge(drawn, 1, Integer::sum);
        }
        // ten thousand each; 300 is more than three deviations of √(30,000 · ⅓ · ⅔)
        assertThat(times.keySet()).containsExactlyInAnyOrder("an", "bo", "chen");
        assertThat(Collections.min(times.values())).isGreaterThan(9_700);
        assertThat(Collections.max(times.values())).isLessThan(10_300);
    }
}
