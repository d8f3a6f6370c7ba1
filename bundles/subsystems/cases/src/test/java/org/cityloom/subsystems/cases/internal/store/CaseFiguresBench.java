/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.testing.CaseGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a screen waits for figures and inboxes when many cases are there: on PostgreSQL as many as {@code -Dbench.cases} says, of two
 * years; on H2 350,000 at most, half a year of the article's city.
 */
class CaseFiguresBench {
    private static final long CASES = Long.getLong("bench.cases", 5_000_000);
    private static final long MOST_ON_H2 = 350_000;
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final LocalDate LAST_MONTH = LocalDate.of(2026, 10, 15);
    private static final int COMMUNITIES = 146;
    private static final Duration PAGE_GOAL = Duration.ofMillis(100);
    private static final Duration MONTH_GOAL = Duration.ofSeconds(2);
    private static final Duration TODAY_GOAL = Duration.ofMillis(100);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void countsAndListsManyCases(TestDatabase database) {
        boolean h2 = database == TestDatabase.H2;
        long cases = h2 ? Math.min(CASES, MOST_ON_H2) : CASES;
        try (AssessmentFixture fixture = new AssessmentFixture(database, folder)) {
            long began = System.nanoTime();
            new CaseGenerator(fixture.store().dataSource(), !h2, OfficeHours.CALENDAR.version(), h2 ? 181 : 730, NOW)
                    .fill(cases);
            Duration filled = Duration.ofNanos(System.nanoTime() - began);
            Question month = new Question(
                    Grouping.COMMUNITY,
                    Period.of(Period.Length.MONTH, LAST_MONTH, OfficeHours.CALENDAR.zone()),
                    NOW,
                    AreaScope.EVERYWHERE,
                    AreaScope.EVERYWHERE);
            List<Group> groups = fixture.assessment().groups(month);
            assertThat(groups).hasSize(COMMUNITIES);
            Instant morning = LocalDate.ofInstant(NOW, OfficeHours.CALENDAR.zone())
                    .atStartOfDay(OfficeHours.CALENDAR.zone())
                    .toInstant();
            List<Inbox> inboxes = List.of(Inbox.HANDLING, Inbox.INTAKE, Inbox.DISPATCHING, Inbox.REGISTERING);
            long[] pages = nanos(200, i -> fixture.cases()
                    .list(
                            CaseQuery.of(
                                    EnumSet.copyOf(CaseState.of(inboxes.get(i % inboxes.size()))),
                                    i % 2 == 0 ? AreaScope.EVERYWHERE : AreaScope.of(List.of("430503"))),
                            CaseOrder.DUE,
                            new PageRequest(0, 50)));
            long[] months = nanos(10, i -> fixture.assessment().groups(month));
            long[] today = nanos(50, i -> fixture.assessment().today(morning, NOW, AreaScope.EVERYWHERE));
            System.out.printf(
                    Locale.ROOT,
                    "%nFIGURES OF %,d CASES ON %s (filled in %d s): %s; %s; %s%n%n",
                    cases,
                    database,
                    filled.toSeconds(),
                    told("inbox page of 50", pages, PAGE_GOAL),
                    told("month of " + COMMUNITIES + " communities", months, MONTH_GOAL),
                    told("counters of today", today, TODAY_GOAL));
        }
    }

    private static long[] nanos(int times, IntFunction<Object> work) {
        for (int i = 0; i < Math.min(times, 20); i++) {
            assertThat(work.apply(i)).isNotNull(); // warm up
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            assertThat(work.apply(i)).isNotNull();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static String told(String what, long[] nanos, Duration goal) {
        double median = nanos[nanos.length / 2] / 1e6;
        double p95 = nanos[Math.min(nanos.length - 1, nanos.length * 95 / 100)] / 1e6;
        return String.format(
                Locale.ROOT,
                "%s median %.1f ms, p95 %.1f ms, goal %d ms: %s",
                what,
                median,
                p95,
                goal.toMillis(),
                p95 <= goal.toMillis() ? "reached" : "NOT REACHED");
    }
}
