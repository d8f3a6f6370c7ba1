/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.subsystems.sanitation.internal.store.ShiftStore;

/** Where workers were in the course of a day, community by community. Blocks on the database. */
@Component(service = Timelines.class)
public final class Timelines {
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 10; // a report every 10 s for a day fits

    private final TelemetryHistory history;
    private final ShiftStore shifts;
    private final Places places;
    private final Workers workers;
    private final Thresholds thresholds;

    @Activate
    public Timelines(
            @Reference TelemetryHistory history,
            @Reference ShiftStore shifts,
            @Reference Places places,
            @Reference Workers workers,
            @Reference Thresholds thresholds) {
        this.history = history;
        this.shifts = shifts;
        this.places = places;
        this.workers = workers;
        this.thresholds = thresholds;
    }

    /**
     * A time in one community without a gap.
     *
     * @param from its first report
     * @param to its last report
     * @param area code of the community; empty outside of the city
     * @param shift id of the shift at that time; null if there was none
     * @param inside whether that is within the area of the shift; null if there was none
     */
    public record Stay(Instant from, Instant to, String area, @Nullable String shift, @Nullable Boolean inside) {
        private boolean goesOn(Stay next) {
            return area.equals(next.area) && Objects.equals(shift, next.shift) && Objects.equals(inside, next.inside);
        }
    }

    /** The times of a worker in order; at most what 10,000 reports tell. */
    public List<Stay> stays(String worker, Instant from, Instant to) {
        List<Shift> planned = shifts.of(List.of(worker), from, to);
        List<Stay> stays = new ArrayList<>();
        HistoryCursor cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Measurement> reports = history.measurements(new HistoryQuery(worker, from, to, null, cursor, PAGE));
            for (Measurement report : reports) {
                cursor = new HistoryCursor(report.time(), report.sequence());
                Position position = report.position();
                if (position != null) {
                    add(stays, stay(report.time(), position, planned));
                }
            }
            if (reports.size() < PAGE) {
                break;
            }
        }
        return stays;
    }

    private Stay stay(Instant at, Position position, List<Shift> planned) {
        Shift shift =
                planned.stream().filter(each -> each.during(at)).findFirst().orElse(null);
        return new Stay(
                at,
                at,
                places.locate(position).map(AreaPath::community).orElse(""),
                shift == null ? null : shift.id(),
                shift == null ? null : workers.inside(position, shift.area()));
    }

    private void add(List<Stay> stays, Stay next) {
        Stay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
        boolean unbroken = last != null
                && !next.from().isAfter(last.to().plus(thresholds.now().crewGap()));
        if (last != null && unbroken && last.goesOn(next)) {
            stays.set(stays.size() - 1, new Stay(last.from, next.to, last.area, last.shift, last.inside));
        } else {
            stays.add(next);
        }
    }
}
