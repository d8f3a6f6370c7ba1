/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.subsystems.sanitation.internal.Shift;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;

/**
 * The shifts as a table that can be filled: {@code sanitation-shifts} with the columns {@code worker}, {@code person}, {@code work}, {@code from},
 * {@code to} (ISO-8601) and {@code area}. It is empty when nothing is planned for the next day.
 */
@Component
public final class ShiftTable implements TableImport {
    private static final int MOST_ROWS =
            50_000; // as many as stops, with some hundred bytes each (default, an estimate)
    private static final TableForm FORM =
            TableForm.of("worker", "person", "work", "from", "to", "area").atMost(MOST_ROWS);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final ShiftStore shifts;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public ShiftTable(@Reference ShiftStore shifts, @Reference TableReader tables) {
        this.shifts = shifts;
        this.tables = tables;
    }

    @Override
    public String table() {
        return "sanitation-shifts";
    }

    @Override
    public boolean isEmpty() {
        Instant now = clock.instant();
        return shifts.between(now, now.plus(AHEAD), 1).isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        return tables.read(csv, FORM, row -> {
            Instant from = OffsetDateTime.parse(row.get("from")).toInstant();
            Instant to = OffsetDateTime.parse(row.get("to")).toInstant();
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("'from' must be before 'to'");
            }
            shifts.put(new Shift(
                    UUID.randomUUID().toString(),
                    row.get("worker"),
                    row.get("person"),
                    WorkType.valueOf(row.get("work")),
                    from,
                    to,
                    row.get("area")));
        });
    }
}
