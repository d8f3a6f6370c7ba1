/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.cityloom.subsystems.gas.internal.SensorRules.Step;

import static org.assertj.core.api.Assertions.assertThat;

class SensorRulesPropertyTest {

    private static final double SET = 100;

    private final SensorRules rules = Defaults.thresholds().rules();

    record Report(int second, int methane, int outlet) {}

    @Property(tries = 2000)
    void findsWhatALookAtTheWholePastFinds(@ForAll("pasts") List<Report> past) {
        assertThat(find(past, false)).isEqualTo(naive(past));
    }

    @Property
    void findsTheSameWhateverRestartsComeInBetween(@ForAll("pasts") List<Report> past) {
        assertThat(find(past, true)).isEqualTo(find(past, false));
    }

    @Property
    void findsTheSameIfReportsAreDeliveredAgain(@ForAll("pasts") List<Report> past) {
        List<Report> twice = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            twice.addAll(past.subList(Math.max(0, i - 3), i + 1));
        }
        assertThat(find(twice, true)).isEqualTo(find(past, false));
    }

    @Provide
    Arbitrary<List<Report>> pasts() {
        Arbitrary<Integer> step = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(1, 90)),
                Tuple.of(5, Arbitraries.integers().between(100, 400)),
                Tuple.of(1, Arbitraries.integers().between(-100, 0)),
                Tuple.of(1, Arbitraries.integers().between(500, 4000)));
        Arbitrary<Integer> methane = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 25)),
                Tuple.of(1, Arbitraries.integers().between(13, 60)));
        Arbitrary<Integer> outlet = Arbitraries.integers().between(70, 160);
        return Combinators.combine(step, methane, outlet)
                .as(Report::new)
                .list()
                .ofMaxSize(60)
                .map(steps -> {
                    List<Report> past = new ArrayList<>();
                    int second = 100_000;
                    for (Report report : steps) {
                        second += report.second;
                        past.add(new Report(second, report.methane, report.outlet));
                    }
                    return past;
                });
    }

    private List<String> find(List<Report> past, boolean restart) {
        List<String> findings = new ArrayList<>();
        SensorState state = SensorState.START;
        for (Report report : past) {
            Map<String, Double> signals = Map.of("methane", (double) report.methane, "outlet", (double) report.outlet);
            Step step = rules.next(state, Instant.ofEpochSecond(report.second), signals, SET);
            state = restart ? SensorState.parse(step.state().toText()) : step.state();
            step.findings()
                    .forEach(finding -> findings.add(report.second + " " + finding.rule() + " " + finding.raise()));
        }
        return findings;
    }

    /** The rules said in another way: at each report the whole past is looked through. */
    private static List<String> naive(List<Report> past) {
        List<Report> inOrder = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        Set<Rule> open = EnumSet.noneOf(Rule.class);
        for (Report report : past) {
            if (!inOrder.stream().allMatch(earlier -> earlier.second < report.second)) {
                continue;
            }
            inOrder.add(report);
            int lowest = inOrder.stream()
                    .filter(earlier -> earlier.second / 60 * 60 >= report.second - 600)
                    .mapToInt(Report::methane)
                    .min()
                    .orElseThrow();
            int gas = report.methane;
            int rise = gas - lowest;
            int off = Math.abs(report.outlet - 100);
            turn(findings, open, report, Rule.LEVEL_1, gas >= 20, gas <= 15);
            turn(findings, open, report, Rule.LEVEL_2, gas >= 50, gas <= 45);
            turn(findings, open, report, Rule.RISE, rise > 10, rise <= 5);
            turn(
                    findings,
                    open,
                    report,
                    Rule.PRESSURE,
                    report.outlet > 150 || report.outlet < 75,
                    report.outlet <= 148 && report.outlet >= 77);
            turn(findings, open, report, Rule.PRESSURE_WARNING, off > 10, off <= 8);
        }
        return findings;
    }

    private static void turn(
            List<String> findings, Set<Rule> open, Report report, Rule rule, boolean raise, boolean clear) {
        if (open.contains(rule) ? clear : raise) {
            findings.add(report.second + " " + rule + " " + !open.contains(rule));
            if (!open.remove(rule)) {
                open.add(rule);
            }
        }
    }
}
