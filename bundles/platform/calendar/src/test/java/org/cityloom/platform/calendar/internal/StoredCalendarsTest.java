/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.calendar.StaleCalendarException;
import org.cityloom.platform.calendar.internal.store.CalendarStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoredCalendarsTest {
    private static final Season NIGHTS =
            new Season(MonthDay.of(1, 1), Set.of(DayOfWeek.SUNDAY), List.of(WorkSession.parse("20:00-24:00")));

    @TempDir
    Path folder;

    private interface Check {
        void run(StoredCalendars calendars, StoreFixture store, EntityManagerFactory entities);
    }

    private void with(TestDatabase database, Check check) {
        try (StoreFixture store = database.open(folder).migrate("calendar", CalendarStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("calendar", store);
            check.run(open(store, entities), store, entities);
            entities.close();
        }
    }

    private static StoredCalendars open(StoreFixture store, EntityManagerFactory entities) {
        return new StoredCalendars(
                new CalendarStore(() -> "calendar", entities, store.transactions()),
                new ThreeUnits(),
                store.transactions(),
                AuditFixture.over(store).audit(),
                new CsvTableReader());
    }

    private static WorkingCalendar nights(StoredCalendars calendars, String unit, long version) {
        return WorkingCalendar.of(unit, version, calendars.of("").zone(), List.of(NIGHTS), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void letsAUnitFollowTheNearestCalendarAbove(TestDatabase database) {
        with(database, (calendars, store, entities) -> {
            WorkingCalendar city = calendars.of("street");
            assertThat(city.unit()).isEmpty();
            calendars.change(nights(calendars, "district", 1));
            assertThat(calendars.of("street").unit()).isEqualTo("district");
            assertThat(calendars.of("elsewhere").unit()).isEmpty();
            calendars.remove("district");
            assertThat(calendars.of("street")).isEqualTo(city);
            assertThat(calendars.history("district")).hasSize(2).first().matches(latest -> latest.removed());
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryVersionAndReadsThemAfterARestart(TestDatabase database) {
        with(database, (calendars, store, entities) -> {
            WorkingCalendar first = calendars.change(nights(calendars, "", 1));
            WorkingCalendar second = calendars.importSpecialDays(
                    "", "date,kind,name\n2027-01-01,holiday,元旦\n".getBytes(StandardCharsets.UTF_8));
            assertThat(second.version()).isEqualTo(2);
            StoredCalendars again = open(store, entities);
            assertThat(again.of("")).isEqualTo(second);
            assertThat(again.version("", 1)).contains(first);
            assertThat(again.version("", 0)).isPresent();
            assertThat(again.version("", 3)).isEmpty();
            assertThat(again.revision()).isEqualTo(calendars.revision()).isPositive();
            assertThat(again.of("").day(LocalDate.of(2027, 1, 1)).isWorking()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesAChangeOfWhatSomebodyElseChanged(TestDatabase database) {
        with(database, (calendars, store, entities) -> {
            calendars.change(nights(calendars, "", 1));
            assertThatThrownBy(() -> calendars.change(nights(calendars, "", 1)))
                    .isInstanceOf(StaleCalendarException.class);
            assertThatThrownBy(() -> calendars.change(nights(calendars, "nobody", 1)))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> calendars.remove("street")).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> calendars.importSpecialDays(
                            "", "date,kind,name\nx,holiday,y\n".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(calendars.history("")).hasSize(1);
        });
    }
}
