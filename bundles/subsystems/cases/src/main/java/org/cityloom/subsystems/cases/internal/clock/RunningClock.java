/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.cityloom.api.calendar.WorkSpan;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingTime;

/**
 * A clock of a case: from when it runs, how it is counted, and when it stood still. A value; its answers do not depend on when they are
 * asked for.
 *
 * @param start from when it runs
 * @param limit how long it may run
 * @param pauses when it stands still; in order, apart from each other, only the last may be open
 * @param calendar which hours count, unless the clock is continuous
 */
public record RunningClock(Instant start, Limit limit, List<Pause> pauses, WorkingCalendar calendar) {
    /** @throws IllegalArgumentException if pauses overlap, or one is open that is not the last */
    public RunningClock {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        for (int i = 1; i < pauses.size(); i++) {
            Instant end = pauses.get(i - 1).to();
            if (end == null || pauses.get(i).from().isBefore(end)) {
                throw new IllegalArgumentException(
                        "the pauses " + pauses.get(i - 1) + " and " + pauses.get(i) + " overlap");
            }
        }
    }

    /** Whether it stands still now. */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
    }

    /** The same, standing still from that moment on. */
    public RunningClock paused(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return new RunningClock(start, limit, more, calendar);
    }

    /** The same, running again from that moment on; itself if it runs. */
    public RunningClock resumed(Instant moment) {
        if (!isPaused()) {
            return this;
        }
        List<Pause> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, ended.get(ended.size() - 1).until(moment));
        return new RunningClock(start, limit, ended, calendar);
    }

    /** The same with another limit, as after a postponement. */
    public RunningClock within(Limit longer) {
        return new RunningClock(start, longer, pauses, calendar);
    }

    /** The same by another calendar, as after a change of it. */
    public RunningClock following(WorkingCalendar changed) {
        return new RunningClock(start, limit, pauses, changed);
    }

    /** How much it has counted until that moment. */
    public Duration counted(Instant now) {
        return WorkSpan.total(countedSpans(now));
    }

    /** How much is left at that moment; negative when it is overdue. */
    public Duration left(Instant now) {
        return limit.counted().minus(counted(now));
    }

    /** Whether it has counted as much as the limit before that moment. */
    public boolean isOverdue(Instant now) {
        return deadline().map(now::isAfter).orElse(false);
    }

    /** The moment at which it has counted as much as the limit; empty while it stands still before that. */
    public Optional<Instant> deadline() {
        return reached(limit.counted());
    }

    /**
     * The moment at which its light turns yellow; empty while it stands still before that.
     *
     * @param share part of the limit that is left then, 0 to 1
     */
    public Optional<Instant> yellowAt(double share) {
        return reached(Duration.ofMillis(Math.round(limit.counted().toMillis() * (1 - share))));
    }

    /** The moment at which it has counted that much; empty if it stands still before that. */
    public Optional<Instant> reached(Duration time) {
        Duration left = time;
        for (WorkSpan stretch : stretches()) {
            if (stretch.to().equals(Instant.MAX)) {
                return Optional.of(after(stretch.from(), left));
            }
            Duration counted = WorkSpan.total(counted(stretch));
            if (counted.compareTo(left) >= 0) {
                return Optional.of(after(stretch.from(), left));
            }
            left = left.minus(counted);
        }
        return Optional.empty();
    }

    /** When it counted until that moment, in order. */
    public List<WorkSpan> countedSpans(Instant now) {
        return stretches().stream()
                .flatMap(stretch -> counted(stretch.until(now)).stream())
                .toList();
    }

    /** Between the pauses; the last has no end while it runs. */
    private List<WorkSpan> stretches() {
        List<WorkSpan> result = new ArrayList<>();
        Instant from = start;
        for (Pause pause : pauses) {
            result.add(new WorkSpan(from, pause.from()));
            if (pause.to() == null) {
                return result;
            }
            from = pause.to().isAfter(from) ? pause.to() : from;
        }
        result.add(new WorkSpan(from, Instant.MAX));
        return result;
    }

    /** When it counts within that stretch. */
    private List<WorkSpan> counted(WorkSpan stretch) {
        if (stretch.isEmpty()) {
            return List.of();
        }
        return limit.clock().isContinuous()
                ? List.of(stretch)
                : new WorkingTime(calendar).spansBetween(stretch.from(), stretch.to());
    }

    private Instant after(Instant from, Duration time) {
        return limit.clock().isContinuous() ? from.plus(time) : new WorkingTime(calendar).after(from, time);
    }
}
