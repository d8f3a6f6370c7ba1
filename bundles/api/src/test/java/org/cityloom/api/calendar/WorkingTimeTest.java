/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final EnumSet<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkingCalendar OFFICE = WorkingCalendar.of(
            "",
            1,
            SHANGHAI,
            List.of(
                    new Season(MonthDay.of(1, 1), WEEKDAYS, sessions("08:00-12:00", "14:00-18:00")),
                    new Season(MonthDay.of(6, 1), WEEKDAYS, sessions("08:00-12:00", "15:00-18:00")),
                    new Season(MonthDay.of(10, 1), WEEKDAYS, sessions("08:00-12:00", "14:00-18:00"))),
            List.of(
                    new SpecialDay(LocalDate.of(2026, 10, 1), new LocalizedText("国庆节", "National Day"), false),
                    new SpecialDay(LocalDate.of(2026, 10, 10), new LocalizedText("调休", "make-up"), true)));

    private final WorkingTime time = new WorkingTime(OFFICE);

    private static List<WorkSession> sessions(String... texts) {
        return List.of(texts).stream().map(WorkSession::parse).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Test
    void goesOnAfterTheNoonBreakAndOnTheNextWorkday() {
        assertThat(time.after(at("2026-03-02T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-02T15:00"));
        assertThat(time.after(at("2026-03-02T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-03T09:00"));
        assertThat(time.after(at("2026-03-06T17:00"), Duration.ofHours(8))).isEqualTo(at("2026-03-09T17:00"));
    }

    @Test
    void beginsWithTheNextSessionOutsideOfOne() {
        assertThat(time.after(at("2026-03-07T03:00"), Duration.ofMinutes(30))).isEqualTo(at("2026-03-09T08:30"));
        assertThat(time.after(at("2026-03-02T12:30"), Duration.ZERO)).isEqualTo(at("2026-03-02T14:00"));
        assertThat(time.after(at("2026-03-02T09:00"), Duration.ZERO)).isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void endsWithASessionWhenThatIsUsedUp() {
        assertThat(time.after(at("2026-03-02T08:00"), Duration.ofHours(4))).isEqualTo(at("2026-03-02T12:00"));
    }

    @Test
    void hasTheHoursOfTheSeason() {
        assertThat(time.after(at("2026-07-01T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-07-01T16:00"));
        assertThat(OFFICE.day(LocalDate.of(2026, 12, 31)).season()).isEqualTo(MonthDay.of(10, 1));
        assertThat(OFFICE.day(LocalDate.of(2027, 1, 1)).season()).isEqualTo(MonthDay.of(1, 1));
    }

    @Test
    void leavesOutHolidaysAndCountsMakeUpWorkdays() {
        assertThat(time.after(at("2026-09-30T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-10-02T09:00"));
        assertThat(time.between(at("2026-10-10T00:00"), at("2026-10-11T00:00"))).isEqualTo(Duration.ofHours(8));
        assertThat(OFFICE.day(LocalDate.of(2026, 10, 1)).isWorking()).isFalse();
    }

    @Test
    void countsWhatLiesBetween() {
        assertThat(time.between(at("2026-03-02T11:00"), at("2026-03-03T09:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(time.between(at("2026-03-03T09:00"), at("2026-03-02T11:00"))).isEqualTo(Duration.ZERO);
        assertThat(time.spansBetween(at("2026-03-02T11:00"), at("2026-03-02T15:00")))
                .containsExactly(
                        new WorkSpan(at("2026-03-02T11:00"), at("2026-03-02T12:00")),
                        new WorkSpan(at("2026-03-02T14:00"), at("2026-03-02T15:00")));
    }

    @Test
    void countsAnHourThatComesTwiceTwiceAndOneThatIsLeftOutNever() {
        WorkingTime berlin = new WorkingTime(new WorkingCalendar(
                "",
                1,
                ZoneId.of("Europe/Berlin"),
                List.of(new Season(MonthDay.of(1, 1), EnumSet.allOf(DayOfWeek.class), sessions("00:00-24:00"))),
                java.util.Map.of()));
        ZoneId zone = ZoneId.of("Europe/Berlin");
        LocalDate back = LocalDate.of(2026, 10, 25);
        LocalDate forward = LocalDate.of(2026, 3, 29);
        assertThat(berlin.between(
                        back.atStartOfDay(zone).toInstant(),
                        back.plusDays(1).atStartOfDay(zone).toInstant()))
                .isEqualTo(Duration.ofHours(25));
        assertThat(berlin.between(
                        forward.atStartOfDay(zone).toInstant(),
                        forward.plusDays(1).atStartOfDay(zone).toInstant()))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void givesUpOnACalendarWithoutWorkdaysAhead() {
        List<SpecialDay> always = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2085, 1, 1))
                .map(date -> new SpecialDay(date, new LocalizedText("休", "off"), false))
                .toList();
        WorkingTime never = new WorkingTime(WorkingCalendar.of("", 1, SHANGHAI, OFFICE.seasons(), always));
        assertThatThrownBy(() -> never.after(at("2026-03-02T08:00"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesSessionsThatMakeNoSense() {
        assertThatThrownBy(() -> WorkSession.parse("12:00-08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkSession.parse("8-12")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Season(MonthDay.of(1, 1), WEEKDAYS, sessions("08:00-12:00", "11:00-13:00")))
                .hasMessageContaining("overlap");
        assertThat(WorkSession.parse("20:00-24:00").contains(LocalTime.of(23, 59)))
                .isTrue();
        assertThat(WorkSession.parse("20:00-24:00")).hasToString("20:00-24:00");
    }
}
