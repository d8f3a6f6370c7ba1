/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkDay;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

/** A deadline by arithmetic over sessions is the one that counting every single minute gives. */
class RunningClockPropertyTest {
    private static final LocalizedText ANY = new LocalizedText("任意", "any");
    private static final Instant EPOCH = Instant.parse("2025-01-01T00:00:00Z");
    private static final int MINUTES_OF_TWO_YEARS = 2 * 366 * 24 * 60;
    private static final int CASES_OF_A_SEED = Boolean.getBoolean("cityloom.soak") ? 10 : 1;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"), // sets its clocks by half an hour
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("America/Santiago")); // sets them at midnight

    /** 10,000 cases in every build, 100,000 under {@code mvn -Psoak verify}. */
    @Property(tries = 10_000)
    void equalsAWalkMinuteByMinute(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES_OF_A_SEED; i++) {
            equalsAWalk(random);
        }
    }

    private static void equalsAWalk(Random random) {
        WorkingCalendar calendar = calendar(random);
        Instant start = EPOCH.plus(random.nextInt(MINUTES_OF_TWO_YEARS), ChronoUnit.MINUTES);
        ClockType type = ClockType.values()[random.nextInt(ClockType.values().length)];
        int most =
                switch (type) {
                    case URGENT_MINUTES -> 60;
                    case URGENT_HOURS, WORK_HOURS -> 24;
                    case WORKDAYS, URGENT_DAYS -> 3;
                };
        Limit limit = new Limit(1 + random.nextInt(most), type);
        RunningClock clock = new RunningClock(start, limit, pauses(random, start), calendar);
        Walk walk = new Walk(clock);
        if (clock.deadline().isEmpty()) {
            assertThat(walk.countedWhenItStood()).isLessThan(limit.counted());
            assertThat(clock.counted(start.plus(400, ChronoUnit.DAYS))).isEqualTo(walk.countedWhenItStood());
        } else {
            Instant deadline = clock.deadline().get();
            assertThat(deadline).isEqualTo(walk.deadline());
            assertThat(clock.counted(deadline)).isEqualTo(limit.counted());
            assertThat(clock.isOverdue(deadline)).isFalse();
        }
    }

    private static WorkingCalendar calendar(Random random) {
        List<Season> seasons = new ArrayList<>();
        Set<MonthDay> firstDays = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            MonthDay first = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
            if (firstDays.add(first)) {
                seasons.add(new Season(first, workdays(random), sessions(random)));
            }
        }
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        for (int i = 0; i < random.nextInt(30); i++) {
            LocalDate date = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800));
            special.put(date, new SpecialDay(date, ANY, random.nextBoolean()));
        }
        return new WorkingCalendar("", 1, ZONES.get(random.nextInt(ZONES.size())), seasons, special);
    }

    private static Set<DayOfWeek> workdays(Random random) {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                days.add(day);
            }
        }
        return days;
    }

    private static List<WorkSession> sessions(Random random) {
        List<WorkSession> sessions = new ArrayList<>();
        int at = random.nextInt(10 * 60);
        while (at < 24 * 60 && sessions.size() < 3) {
            int end = Math.min(24 * 60, at + 60 + random.nextInt(5 * 60));
            sessions.add(new WorkSession(time(at), end == 24 * 60 ? LocalTime.MIDNIGHT : time(end)));
            at = end + random.nextInt(3 * 60);
        }
        return sessions;
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    private static List<Pause> pauses(Random random, Instant start) {
        List<Pause> pauses = new ArrayList<>();
        Instant at = start;
        int many = random.nextInt(4);
        for (int i = 0; i < many; i++) {
            Instant from = at.plus(random.nextInt(12 * 60), ChronoUnit.MINUTES);
            at = from.plus(random.nextInt(2 * 24 * 60), ChronoUnit.MINUTES);
            pauses.add(new Pause(from, i == many - 1 && random.nextInt(4) == 0 ? null : at, ANY));
        }
        return pauses;
    }

    /** Looks at one minute after the other, and knows nothing of sessions as stretches. */
    private static final class Walk {
        private static final int LONGEST = 400 * 24 * 60;

        private final RunningClock clock;
        private final ZoneId zone;
        private WorkDay day;
        private Instant deadline = Instant.MAX;
        private long minutes;

        Walk(RunningClock clock) {
            this.clock = clock;
            this.zone = clock.calendar().zone();
            this.day = clock.calendar().day(clock.start().atZone(zone).toLocalDate());
            walk();
        }

        Instant deadline() {
            return deadline;
        }

        Duration countedWhenItStood() {
            return Duration.ofMinutes(minutes);
        }

        private void walk() {
            long limit = clock.limit().counted().toMinutes();
            Instant minute = clock.start();
            for (int i = 0; i < LONGEST; i++) {
                if (standsForEver(minute)) {
                    return;
                }
                if (!isPaused(minute) && counts(minute)) {
                    minutes++;
                    if (minutes == limit) {
                        deadline = minute.plus(1, ChronoUnit.MINUTES);
                        return;
                    }
                }
                minute = minute.plus(1, ChronoUnit.MINUTES);
            }
            throw new AssertionError("no end within 400 days: " + clock);
        }

        private boolean standsForEver(Instant minute) {
            int last = clock.pauses().size() - 1;
            return clock.isPaused() && !minute.isBefore(clock.pauses().get(last).from());
        }

        private boolean isPaused(Instant minute) {
            for (Pause pause : clock.pauses()) {
                if (!minute.isBefore(pause.from()) && (pause.to() == null || minute.isBefore(pause.to()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean counts(Instant minute) {
            if (clock.limit().clock().isContinuous()) {
                return true;
            }
            ZonedDateTime local = minute.atZone(zone);
            if (!day.date().equals(local.toLocalDate())) {
                day = clock.calendar().day(local.toLocalDate());
            }
            for (WorkSession session : day.sessions()) {
                if (session.contains(local.toLocalTime())) {
                    return true;
                }
            }
            return false;
        }
    }
}
