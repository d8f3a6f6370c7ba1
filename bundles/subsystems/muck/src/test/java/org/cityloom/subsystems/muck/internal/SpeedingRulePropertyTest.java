/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

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
import net.jqwik.api.Tuple;

import org.cityloom.subsystems.muck.internal.SpeedingRule.Finding;
import org.cityloom.subsystems.muck.internal.SpeedingRule.Step;

import static org.assertj.core.api.Assertions.assertThat;

class SpeedingRulePropertyTest {

    private static final int HOLD = 10;
    private static final int CLEARING = 5;
    private static final int GAP = 60;

    private final SpeedingRule rule = new SpeedingRule(Duration.ofSeconds(HOLD), CLEARING, Duration.ofSeconds(GAP));

    record Fix(int second, int speed, int limit) {}

    @Property(tries = 5000)
    void findsWhatALookAtTheWholeDriveFinds(@ForAll("drives") List<Fix> drive) {
        assertThat(find(drive, false)).isEqualTo(naive(drive));
    }

    @Property
    void findsTheSameWhateverRestartsComeInBetween(@ForAll("drives") List<Fix> drive) {
        assertThat(find(drive, true)).isEqualTo(find(drive, false));
    }

    @Property
    void findsTheSameIfFixesAreDeliveredAgain(@ForAll("drives") List<Fix> drive) {
        List<Fix> twice = new ArrayList<>();
        for (int i = 0; i < drive.size(); i++) {
            twice.addAll(drive.subList(Math.max(0, i - 3), i + 1));
        }
        assertThat(find(twice, true)).isEqualTo(find(drive, false));
    }

    @Property
    void raisesAndClearsInTurn(@ForAll("drives") List<Fix> drive) {
        List<String> findings = find(drive, false);
        for (int i = 0; i < findings.size(); i++) {
            assertThat(findings.get(i)).startsWith(i % 2 == 0 ? "RAISE" : "CLEAR");
        }
    }

    @Provide
    Arbitrary<List<Fix>> drives() {
        Arbitrary<Integer> step = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(1, 12)),
                Tuple.of(2, Arbitraries.integers().between(-30, 0)),
                Tuple.of(2, Arbitraries.integers().between(55, 70)));
        Arbitrary<Integer> speed = Arbitraries.integers().between(40, 60);
        Arbitrary<Integer> limit = Arbitraries.of(50, 50, 50, 45);
        return Combinators.combine(step, speed, limit)
                .as(Fix::new)
                .list()
                .ofMaxSize(60)
                .map(steps -> {
                    List<Fix> drive = new ArrayList<>();
                    int second = 100;
                    for (Fix fix : steps) {
                        second += fix.second;
                        drive.add(new Fix(second, fix.speed, fix.limit));
                    }
                    return drive;
                });
    }

    private List<String> find(List<Fix> drive, boolean restart) {
        List<String> findings = new ArrayList<>();
        SpeedingState state = SpeedingState.START;
        for (Fix fix : drive) {
            Step step = rule.next(state, Instant.ofEpochSecond(fix.second), fix.speed, fix.limit);
            state = restart ? SpeedingState.parse(step.state().toText()) : step.state();
            if (step.finding() != Finding.NONE) {
                findings.add(step.finding() + " " + step.at().getEpochSecond());
            }
        }
        return findings;
    }

    /** The rule said in another way: at each fix the whole past is looked through. */
    private static List<String> naive(List<Fix> drive) {
        List<Fix> inOrder = new ArrayList<>();
        for (Fix fix : drive) {
            if (inOrder.stream().allMatch(earlier -> earlier.second < fix.second)) {
                inOrder.add(fix);
            }
        }
        List<String> findings = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < inOrder.size(); i++) {
            Fix fix = inOrder.get(i);
            boolean gap = i > 0 && fix.second - inOrder.get(i - 1).second > GAP;
            if (open && (gap || fix.speed <= fix.limit - CLEARING)) {
                findings.add("CLEAR " + (gap ? inOrder.get(i - 1) : fix).second);
                open = false;
            } else if (!open && overSince(inOrder, i) <= fix.second - HOLD) {
                findings.add("RAISE " + fix.second);
                open = true;
            }
        }
        return findings;
    }

    private static int overSince(List<Fix> fixes, int last) {
        int since = Integer.MAX_VALUE;
        for (int i = last; i >= 0 && fixes.get(i).speed > fixes.get(i).limit; i--) {
            if (i < last && fixes.get(i + 1).second - fixes.get(i).second > GAP) {
                break;
            }
            since = fixes.get(i).second;
        }
        return since;
    }
}
