/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.tables.TableReader;
import org.cityloom.platform.calendar.CalendarChanges;
import org.cityloom.platform.calendar.CalendarVersion;
import org.cityloom.platform.calendar.StaleCalendarException;
import org.cityloom.platform.calendar.internal.store.CalendarStore;
import org.cityloom.platform.calendar.internal.store.StoredCalendar;

/** Keeps the calendars: every version in the database, those in force in memory. */
@Component(service = {WorkingCalendars.class, CalendarChanges.class})
public final class StoredCalendars implements WorkingCalendars, CalendarChanges {
    private static final String CITY = "";
    private static final String SUBJECT = "calendar";

    private final CalendarStore store;
    private final Units units;
    private final Transactions transactions;
    private final Audit audit;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();
    private final WorkingCalendar shipped;

    /** What is in force, by unit. A map that is never changed. */
    private volatile Current current;

    @Activate
    public StoredCalendars(
            @Reference CalendarStore store,
            @Reference Units units,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference TableReader tables) {
        this.store = store;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
        this.tables = tables;
        this.shipped = ShippedCalendar.read(tables);
        this.current = load();
    }

    private record Current(Map<String, WorkingCalendar> byUnit, long revision) {}

    private Current load() {
        Map<String, WorkingCalendar> byUnit = new HashMap<>();
        byUnit.put(CITY, shipped);
        long revision = 0;
        for (StoredCalendar latest : store.latest()) {
            revision += latest.version().version();
            latest.calendar().ifPresent(calendar -> byUnit.put(calendar.unit(), calendar));
        }
        return new Current(Map.copyOf(byUnit), revision);
    }

    @Override
    public WorkingCalendar of(String unit) {
        Map<String, WorkingCalendar> byUnit = current.byUnit();
        if (byUnit.size() > 1) {
            for (Unit above : units.path(unit)) {
                WorkingCalendar calendar = byUnit.get(above.id());
                if (calendar != null) {
                    return calendar;
                }
            }
        }
        return byUnit.getOrDefault(CITY, shipped);
    }

    @Override
    public Optional<WorkingCalendar> version(String unit, long version) {
        return unit.isEmpty() && version == 0 ? Optional.of(shipped) : store.version(unit, version);
    }

    @Override
    public List<WorkingCalendar> all() {
        return List.copyOf(new TreeMap<>(current.byUnit()).values());
    }

    @Override
    public long revision() {
        return current.revision();
    }

    @Override
    public WorkingCalendar change(WorkingCalendar next) {
        if (!next.unit().isEmpty() && units.unit(next.unit()).isEmpty()) {
            throw new NoSuchElementException("there is no unit '" + next.unit() + "'");
        }
        return write(next.unit(), latest -> next);
    }

    @Override
    public WorkingCalendar importSpecialDays(String unit, byte[] csv) {
        List<SpecialDay> read = SpecialDaysCsv.read(tables, csv);
        if (!unit.isEmpty() && units.unit(unit).isEmpty()) {
            throw new NoSuchElementException("there is no unit '" + unit + "'");
        }
        return write(unit, latest -> {
            WorkingCalendar now = of(unit);
            Map<LocalDate, SpecialDay> days = new HashMap<>(now.specialDays());
            read.forEach(day -> days.put(day.date(), day));
            return new WorkingCalendar(unit, latest + 1, now.zone(), now.seasons(), days);
        });
    }

    /** @param change makes of the latest version the next one */
    private synchronized WorkingCalendar write(String unit, LongFunction<WorkingCalendar> change) {
        WorkingCalendar written = transactions.required(() -> {
            long latest = latest(unit);
            WorkingCalendar next = change.apply(latest);
            if (next.version() != latest + 1) {
                throw new StaleCalendarException(unit, latest);
            }
            store.add(StoredCalendar.of(next, version(next.version(), false)));
            audit.record(AuditEntry.of(
                    "calendar:change", SUBJECT, named(unit), current.byUnit().get(unit), next));
            return next;
        });
        current = load();
        return written;
    }

    @Override
    public synchronized void remove(String unit) {
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("the city's calendar is always needed; change it instead");
        }
        WorkingCalendar before = current.byUnit().get(unit);
        if (before == null) {
            throw new NoSuchElementException("the unit '" + unit + "' has no calendar of its own");
        }
        transactions.required(() -> {
            store.add(StoredCalendar.removed(unit, version(latest(unit) + 1, true)));
            audit.record(AuditEntry.of("calendar:remove", SUBJECT, unit, before, null));
            return before;
        });
        current = load();
    }

    @Override
    public List<CalendarVersion> history(String unit) {
        return store.history(unit);
    }

    private long latest(String unit) {
        return store.history(unit).stream()
                .findFirst()
                .map(CalendarVersion::version)
                .orElse(0L);
    }

    private CalendarVersion version(long number, boolean removed) {
        Actor actor = audit.actor();
        return new CalendarVersion(number, clock.instant(), actor.id(), removed);
    }

    private static String named(String unit) {
        return unit.isEmpty() ? "city" : unit;
    }
}
