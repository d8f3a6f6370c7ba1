/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.sanitation.internal.Coverage;
import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.Run.Status;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/**
 * A route on one day.
 *
 * @param id of the route
 * @param work what is done on it
 * @param workTitle what people call that
 * @param area code of the area that it belongs to
 * @param tolerance minutes that the vehicle may be early or late at each stop
 * @param vehicle id of the device that drives it; null if none does
 * @param day in the city's zone
 * @param planned stops of that day
 * @param done visited in time
 * @param late visited after the cut-off
 * @param missed not visited although the cut-off is over
 * @param begins when the first stop is due; null if none is
 * @param ends when the last stop is due
 * @param extent how much of it was driven that day, in length
 * @param stops of that day in the order of the drive; null where only routes are listed
 * @param stretches the line through the stops in the order of the drive, cut where it stands otherwise; null where only routes are listed
 */
public record RouteView(
        String id,
        WorkType work,
        LocalizedText workTitle,
        String area,
        int tolerance,
        @Nullable String vehicle,
        LocalDate day,
        int planned,
        int done,
        int late,
        int missed,
        @Nullable Instant begins,
        @Nullable Instant ends,
        Extent extent,
        @Nullable List<StopView> stops,
        @Nullable List<Coverage.Stretch> stretches) {

    /**
     * A stop on that day.
     *
     * @param id within the route
     * @param name what people call it
     * @param at when it is due
     * @param latitude degrees north
     * @param longitude degrees east
     * @param status how it stands
     * @param visited when a vehicle was there; null if none was
     */
    public record StopView(
            String id,
            String name,
            Instant at,
            double latitude,
            double longitude,
            Status status,
            @Nullable Instant visited) {}

    /** One of a list, without its stops. */
    static RouteView of(Run run, @Nullable String vehicle, Map<String, Instant> visits, Instant now, Extent extent) {
        return of(run, vehicle, stops(run, visits, now), extent, null);
    }

    /** With its stops and stretches. */
    static RouteView of(
            Run run, @Nullable String vehicle, Map<String, Instant> visits, Instant now, Coverage coverage) {
        return of(run, vehicle, stops(run, visits, now), coverage.extent(), coverage.stretches());
    }

    private static List<StopView> stops(Run run, Map<String, Instant> visits, Instant now) {
        return run.stops().stream()
                .map(due -> stop(due, visits.get(due.stop().id()), now))
                .toList();
    }

    private static RouteView of(
            Run run,
            @Nullable String vehicle,
            List<StopView> stops,
            Extent extent,
            @Nullable List<Coverage.Stretch> stretches) {
        Route route = run.route();
        return new RouteView(
                route.id(),
                route.work(),
                route.work().title(),
                route.area(),
                route.tolerance(),
                vehicle,
                run.day(),
                stops.size(),
                count(stops, Status.DONE),
                count(stops, Status.LATE),
                count(stops, Status.MISSED),
                stops.stream().map(StopView::at).min(Instant::compareTo).orElse(null),
                stops.stream().map(StopView::at).max(Instant::compareTo).orElse(null),
                extent,
                stretches == null ? null : stops,
                stretches);
    }

    private static StopView stop(Run.Due due, @Nullable Instant visited, Instant now) {
        return new StopView(
                due.stop().id(),
                due.stop().name(),
                due.at(),
                due.stop().position().latitude(),
                due.stop().position().longitude(),
                Run.status(due, visited, now),
                visited);
    }

    private static int count(List<StopView> stops, Status status) {
        return (int) stops.stream().filter(stop -> stop.status() == status).count();
    }
}
