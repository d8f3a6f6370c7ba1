/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;
import org.cityloom.subsystems.cases.internal.store.CalendarKey;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/**
 * Sets the deadlines of open cases anew when the calendar that they follow has changed; the timeline keeps the old one and the new one.
 * Ended cases keep the deadlines under which they were judged. Blocks on the database.
 */
@Component(service = Recomputation.class)
public final class Recomputation {
    private static final int BATCH = 200;

    private final CaseStore store;
    private final WorkingCalendars calendars;
    private final Lifecycle lifecycle;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public Recomputation(@Reference CaseStore store, @Reference WorkingCalendars calendars, @Reference Limits limits) {
        this.store = store;
        this.calendars = calendars;
        this.lifecycle = new Lifecycle(limits);
    }

    /** Recomputes whatever follows a calendar that is not in force any more; answers how many cases there were. */
    public int run() {
        int count = 0;
        for (CalendarKey key : store.calendarKeys()) {
            if (!CalendarKey.of(key.unit(), calendars.of(key.unit())).equals(key)) {
                count += recompute(key);
            }
        }
        return count;
    }

    private int recompute(CalendarKey stale) {
        int count = 0;
        List<String> numbers = store.following(stale, BATCH);
        while (!numbers.isEmpty()) {
            numbers.forEach(number -> store.change(number, null, this::recomputed));
            count += numbers.size();
            numbers = store.following(stale, BATCH);
        }
        return count;
    }

    private CaseStore.Change recomputed(CaseFile before) {
        CaseFile after = lifecycle.recomputed(before);
        return new CaseStore.Change(
                after,
                new CaseEvent(
                        clock.instant(),
                        Cases.SYSTEM,
                        "recompute",
                        before.state(),
                        before.state(),
                        "",
                        deadline(before) + " → " + deadline(after)));
    }

    private static String deadline(CaseFile file) {
        Optional<Instant> deadline =
                file.byCalendar().flatMap(clock -> clock.clock().deadline());
        return deadline.map(Instant::toString).orElse("-");
    }
}
