/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.cityloom.subsystems.sanitation.internal.HeldRule.Finding;
import org.cityloom.subsystems.sanitation.internal.HeldRule.Step;

import static org.assertj.core.api.Assertions.assertThat;

class HeldRulePropertyTest {

    private static final int HOLD = 20;
    private static final int GAP = 60;

    private final HeldRule rule = new HeldRule(Duration.ofSeconds(HOLD), Duration.ofSeconds(GAP));

    record Seen(int second, Verdict verdict) {}

    @Property(tries = 5000)
    void findsWhatALookAtTheWholeDayFinds(@ForAll("days") List<Seen> day) {
        assertThat(find(day, false)).isEqualTo(naive(day));
    }

    @Property
    void findsTheSameWhateverRestartsComeInBetween(@ForAll("days") List<Seen> day) {
        assertThat(find(day, true)).isEqualTo(find(day, false));
    }

    @Property
    void findsTheSameIfReportsAreDeliveredAgain(@ForAll("days") List<Seen> day) {
        List<Seen> twice = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            twice.addAll(day.subList(Math.max(0, i - 3), i + 1));
        }
        assertThat(find(twice, true)).isEqualTo(find(day, false));
    }

    @Property
    void raisesAndClearsInTurn(@ForAll("days") List<Seen> day) {
        List<String> findings = find(day, false);
        for (int i = 0; i < findings.size(); i++) {
            assertThat(findings.get(i)).startsWith(i % 2 == 0 ? "RAISE" : "CLEAR");
        }
    }

    @Provide
    Arbitrary<List<Seen>> days() {
        Arbitrary<Integer> step = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(1, 12)),
                Tuple.of(2, Arbitraries.integers().between(-30, 0)),
                Tuple.of(2, Arbitraries.integers().between(55, 70)));
        Arbitrary<Verdict> verdict =
                Arbitraries.of(Verdict.BAD, Verdict.BAD, Verdict.BAD, Verdict.BETWEEN, Verdict.GOOD);
        return Combinators.combine(step, verdict)
                .as(Seen::new)
                .list()
                .ofMaxSize(60)
                .map(steps -> {
                    List<Seen> day = new ArrayList<>();
                    int second = 100;
                    for (Seen seen : steps) {
                        second += seen.second;
                        day.add(new Seen(second, seen.verdict));
                    }
                    return day;
                });
    }

    private List<String> find(List<Seen> day, boolean restart) {
        List<String> findings = new ArrayList<>();
        HeldState state = HeldState.START;
        for (Seen seen : day) {
            Step step = rule.next(state, Instant.ofEpochSecond(seen.second), seen.verdict);
            state = restart ? restarted(step.state()) : step.state();
            if (step.finding() != Finding.NONE) {
                findings.add(step.finding() + " " + step.at().getEpochSecond());
            }
        }
        return findings;
    }

    private static HeldState restarted(HeldState state) {
        return Memory.parse(new Memory(Map.of(Rule.PRESSURE, state), Map.of()).toText())
                .state(Rule.PRESSURE);
    }

    /** The rule said in another way: at each observation the whole past is looked through. */
    private static List<String> naive(List<Seen> day) {
        List<Seen> inOrder = new ArrayList<>();
        for (Seen seen : day) {
            if (inOrder.stream().allMatch(earlier -> earlier.second < seen.second)) {
                inOrder.add(seen);
            }
        }
        List<String> findings = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < inOrder.size(); i++) {
            Seen seen = inOrder.get(i);
            boolean gap = i > 0 && seen.second - inOrder.get(i - 1).second > GAP;
            if (open && (gap || seen.verdict == Verdict.GOOD)) {
                findings.add("CLEAR " + (gap ? inOrder.get(i - 1) : seen).second);
                open = false;
            } else if (!open && badSince(inOrder, i) <= seen.second - HOLD) {
                findings.add("RAISE " + seen.second);
                open = true;
            }
        }
        return findings;
    }

    private static int badSince(List<Seen> day, int last) {
        int since = Integer.MAX_VALUE;
        for (int i = last; i >= 0 && day.get(i).verdict == Verdict.BAD; i--) {
            if (i < last && day.get(i + 1).second - day.get(i).second > GAP) {
                break;
            }
            since = day.get(i).second;
        }
        return since;
    }
}
