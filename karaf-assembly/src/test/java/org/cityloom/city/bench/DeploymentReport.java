/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;

import org.cityloom.platform.subsystems.Step;

/** What was measured of deployments, beside the goals and beside plain Karaf. */
final class DeploymentReport {
    private static final double HEALTHY_MILLIS = 1000;
    private static final double GAP_MILLIS = 150;
    private static final double ROLL_BACK_MILLIS = 3000;

    private final StringJoiner text = new StringJoiner("\n", "\n", "\n");

    DeploymentReport(int perSecond) {
        line("DEPLOYMENT OF MUCK on PostgreSQL, updated and rolled back under %,d messages/s", perSecond);
        line("and one person who asks its REST path without a pause; times are median / longest");
    }

    void installed(List<Change> ours, List<Change> plain, Moments answers) {
        Sample healthy = sample(ours, change -> Moments.millis(change.asked(), change.at(Step.PROBATION)));
        line("install (%d times): request to healthy %s   %s", ours.size(), healthy, goal(HEALTHY_MILLIS, healthy));
        line(
                "  of this: request %s, STAGE %s, VERIFY %s, PREPARE %s, DRAIN %s, ACTIVATE until the gate is green %s",
                sample(ours, change -> Moments.millis(change.asked(), change.at(Step.STAGE))),
                between(ours, Step.STAGE, Step.VERIFY),
                between(ours, Step.VERIFY, Step.PREPARE),
                between(ours, Step.PREPARE, Step.DRAIN),
                between(ours, Step.DRAIN, Step.ACTIVATE),
                between(ours, Step.ACTIVATE, Step.PROBATION));
        line("  then probation, here of 0 s %s", between(ours, Step.PROBATION, Step.COMMIT));
        compare("  request to the first answer of its REST path", first(ours, answers), first(plain, answers));
    }

    private static Sample first(List<Change> changes, Moments answers) {
        return sample(changes, change -> Moments.millis(change.asked(), answers.firstAfter(change.asked())));
    }

    void updated(List<Change> ours, List<Change> plain, Answers answers, Moments commits) {
        Moments good = answers.good();
        double usual = good.usualMillis();
        Sample gap = gaps(ours, good, usual);
        line("update (%d times, plain %d times)", ours.size(), plain.size());
        line(
                "  of this: STAGE %s, VERIFY %s, PREPARE %s, DRAIN %s, ACTIVATE until the gate is green %s",
                between(ours, Step.STAGE, Step.VERIFY),
                between(ours, Step.VERIFY, Step.PREPARE),
                between(ours, Step.PREPARE, Step.DRAIN),
                between(ours, Step.DRAIN, Step.ACTIVATE),
                between(ours, Step.ACTIVATE, Step.PROBATION));
        line("  gap at its REST path, beyond the usual %.1f ms   %s", usual, goal(GAP_MILLIS, gap));
        compare("    cityloom", gap, gaps(plain, good, usual));
        Sample uncommitted = gaps(ours, commits, 0);
        line("  time without a commit of its telemetry   %s", goal(GAP_MILLIS, uncommitted));
        compare("    cityloom", uncommitted, gaps(plain, commits, 0));
        int failed = failures(ours, answers);
        line(
                "  failed requests: %d, plain Karaf %d   %s",
                failed, failures(plain, answers), Goal.atMost(0, "failed", failed));
    }

    private static Sample gaps(List<Change> changes, Moments moments, double usual) {
        return sample(
                changes,
                change -> Math.max(
                        0, moments.longest(change.touched(), change.ended()).millis() - usual));
    }

    private static int failures(List<Change> changes, Answers answers) {
        return changes.stream()
                .mapToInt(change -> answers.failures(change.asked(), change.ended()))
                .sum();
    }

    /** From the moment at which the gate failed until the version before answers. */
    void rolledBack(List<Change> vain, Moments answers) {
        Sample back = sample(vain, change -> {
            Instant failed = change.at(Step.ROLL_BACK);
            return Moments.millis(
                    failed, answers.longest(failed, change.ended()).to());
        });
        line(
                "roll-back (%d times): failing gate to the first answer of the version before %s   %s",
                vain.size(), back, goal(ROLL_BACK_MILLIS, back));
    }

    void busy(String processors) {
        line("processors busy during the updates: %s", processors);
    }

    String text() {
        return text.toString();
    }

    private void compare(String what, Sample ours, Sample plain) {
        line(
                "%s: %s, plain Karaf %s, ratio %.2f / %.2f",
                what, ours, plain, ours.median() / plain.median(), ours.longest() / plain.longest());
    }

    private static Sample between(List<Change> changes, Step from, Step to) {
        return sample(changes, change -> change.millis(from, to));
    }

    private static Sample sample(List<Change> changes, ToDoubleFunction<Change> millis) {
        return new Sample(changes.stream().mapToDouble(millis).boxed().toList());
    }

    private static String goal(double millis, Sample reached) {
        return Goal.atMost(millis, "ms", reached.median()) + ", the longest: "
                + Goal.atMost(millis, "ms", reached.longest());
    }

    private void line(String format, Object... arguments) {
        text.add(String.format(Locale.ROOT, format, arguments));
    }
}
