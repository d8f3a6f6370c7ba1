/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.Walks;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.CasesDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A Tuesday becomes a holiday: what was due that day is due a day later, and the timeline tells both. */
class RecomputationTest {
    private static final Instant TUESDAY_NINE = Instant.parse("2026-03-03T01:00:00Z");
    private static final Instant WEDNESDAY_NINE = Instant.parse("2026-03-04T01:00:00Z");

    @TempDir
    Path folder;

    /** A calendar of which each change is a version. */
    private static final class Changing implements WorkingCalendars, Limits {
        private final List<WorkingCalendar> versions = new ArrayList<>(List.of(OfficeHours.CALENDAR));

        void holiday(LocalDate day) {
            WorkingCalendar before = of("");
            versions.add(WorkingCalendar.of(
                    "",
                    before.version() + 1,
                    before.zone(),
                    before.seasons(),
                    List.of(new SpecialDay(day, new LocalizedText("假日", "Holiday"), false))));
        }

        @Override
        public WorkingCalendar of(String unit) {
            return versions.get(versions.size() - 1);
        }

        @Override
        public Optional<WorkingCalendar> version(String unit, long version) {
            return versions.stream().filter(each -> each.version() == version).findFirst();
        }

        @Override
        public List<WorkingCalendar> all() {
            return List.of(of(""));
        }

        @Override
        public long revision() {
            return versions.size();
        }

        @Override
        public Limit of(ClockKind kind) {
            return new Limit(1, ClockType.URGENT_HOURS);
        }

        @Override
        public double yellowShare() {
            return 0.25;
        }

        @Override
        public int replyHours() {
            return 4;
        }

        @Override
        public WorkingCalendar calendar(String unit) {
            return of(unit);
        }
    }

    @ParameterizedTest
    @EnumSource
    void movesDeadlinesWithTheCalendarAndKeepsBoth(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("cases", CaseStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("cases", store);
            Changing calendars = new Changing();
            CaseStore cases = new CaseStore(
                    new CasesDatabase(() -> "cases", entities, store.transactions()), calendars, calendars);
            Recomputation recomputation = new Recomputation(cases, calendars, calendars);
            CaseFile open = dispatched(cases, calendars, "2026030200000000001");
            CaseFile ended = dispatched(cases, calendars, "2026030200000000002");
            act(cases, calendars, ended, Action.FORCE_CLOSE);
            assertThat(deadline(open)).contains(TUESDAY_NINE);
            assertThat(recomputation.run()).isZero();

            calendars.holiday(LocalDate.of(2026, 3, 3));
            assertThat(recomputation.run()).isEqualTo(1);
            assertThat(deadline(cases.find(open.number()).orElseThrow())).contains(WEDNESDAY_NINE);
            List<CaseEvent> told = cases.events(open.number());
            assertThat(told.get(told.size() - 1).reason()).isEqualTo(TUESDAY_NINE + " → " + WEDNESDAY_NINE);
            assertThat(cases.events(ended.number()))
                    .noneMatch(event -> event.action().equals("recompute"));
            assertThat(recomputation.run()).isZero();
            entities.close();
        }
    }

    private static Optional<Instant> deadline(CaseFile file) {
        return file.latest(ClockKind.HANDLE).orElseThrow().clock().deadline();
    }

    private static CaseFile dispatched(CaseStore cases, Limits limits, String number) {
        CaseFile file = cases.add(
                new Lifecycle(limits)
                        .report(
                                number,
                                Source.COLLECTOR,
                                "collector",
                                new Walks().reported(Source.COLLECTOR).subject(),
                                Walks.MONDAY),
                new CaseEvent(Walks.MONDAY, "collector", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
        for (Action action : List.of(Action.ACCEPT, Action.REGISTER, Action.DISPATCH)) {
            file = act(cases, limits, file, action);
        }
        return file;
    }

    private static CaseFile act(CaseStore cases, Limits limits, CaseFile looked, Action action) {
        return cases.change(looked.number(), looked.version(), now -> {
            CaseFile next = new Lifecycle(limits).done(now, Walks.deed(action, "li", Walks.MONDAY, "sanitation"));
            return new CaseStore.Change(
                    next, new CaseEvent(Walks.MONDAY, "li", action.id(), now.state(), next.state(), "", ""));
        });
    }
}
