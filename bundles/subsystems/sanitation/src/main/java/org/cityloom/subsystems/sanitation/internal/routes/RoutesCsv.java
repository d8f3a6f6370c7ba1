/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cityloom.api.places.Position;
import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/**
 * Routes with their stops as CSV: route_file, stop_id, stop_name, schedule_time, lon, lat, turn, days, as cities
 * publish them. Further columns are left alone. A row that cannot be taken is told with its line, the others are taken.
 */
public final class RoutesCsv {
    /** The most rows of a file (default, chosen so that all of it stays in memory). */
    public static final int MOST_ROWS = 50_000;

    /** The most stops of a route (default, bounded by what is remembered of a vehicle). */
    public static final int MOST_STOPS = 500;

    /** Metres from the middle of its route beyond which a stop is a slip of the pen (default, an estimate: wider than a city). */
    private static final double FARTHEST = 50_000;

    private static final TableForm FORM = TableForm.of(
                    "route_file", "stop_id", "stop_name", "schedule_time", "lon", "lat", "turn", "days")
            .atMost(MOST_ROWS)
            .keeping(MOST_ROWS);

    private RoutesCsv() {}

    /**
     * What was read.
     *
     * @param routes in the order of the file
     * @param refused rows that were not taken, in the order of the file
     */
    public record Content(List<Route> routes, List<TableReport.Refusal> refused) {}

    /**
     * Reads a file; the version of the routes is for the store to give.
     *
     * @param work what is done on all of them
     * @param area that all of them belong to
     * @param tolerance minutes, of all of them
     * @throws UnreadableTableException if it is no such file, or too long
     */
    public static Content read(TableReader tables, byte[] file, WorkType work, String area, int tolerance) {
        List<TableReport.Refusal> refused = new ArrayList<>();
        Map<String, List<StopRow>> byRoute = new LinkedHashMap<>();
        for (StopRow row : rows(tables, file, refused)) {
            byRoute.computeIfAbsent(row.route(), route -> new ArrayList<>()).add(row);
        }
        List<Route> routes = new ArrayList<>();
        byRoute.forEach((id, rows) -> {
            List<Stop> stops = stops(rows, refused);
            if (!stops.isEmpty()) {
                routes.add(new Route(id, work, area, tolerance, 0, stops));
            }
        });
        refused.sort(Comparator.comparingLong(TableReport.Refusal::line));
        return new Content(routes, refused);
    }

    private static List<StopRow> rows(TableReader tables, byte[] file, List<TableReport.Refusal> refused) {
        List<StopRow> rows = new ArrayList<>();
        TableReport report = tables.read(file, FORM, row -> rows.add(StopRow.of(row)));
        refused.addAll(report.refusals());
        if (!report.complete()) {
            long line = refused.get(refused.size() - 1).line();
            throw new UnreadableTableException(
                    "第 " + line + " 行起引号不成对，文件未导入，以免线路缺少站点",
                    "quoting is broken from line " + line + " on; nothing was taken, since routes would lack stops");
        }
        return rows;
    }

    /** Those of one route in their order, without doubles and without what is far off. */
    private static List<Stop> stops(List<StopRow> rows, List<TableReport.Refusal> refused) {
        Position middle = new Position(
                median(rows.stream()
                        .map(row -> row.stop().position().latitude())
                        .toList()),
                median(rows.stream()
                        .map(row -> row.stop().position().longitude())
                        .toList()));
        Set<String> known = new HashSet<>();
        List<StopRow> taken = new ArrayList<>();
        for (StopRow row : rows) {
            try {
                check(row, middle, known, taken.size());
                taken.add(row);
            } catch (RefusedRowException e) {
                refused.add(new TableReport.Refusal(row.line(), e.reason()));
            }
        }
        taken.sort(Comparator.comparingInt(StopRow::turn));
        return taken.stream().map(StopRow::stop).toList();
    }

    private static void check(StopRow row, Position middle, Set<String> known, int taken) {
        double metres = row.stop().position().distanceTo(middle);
        if (metres > FARTHEST) {
            long kilometres = Math.round(metres / 1000);
            throw new RefusedRowException(
                    "距线路其他站点 " + kilometres + " 公里，请检查经纬度",
                    "it is " + kilometres + " km from the others of its route; look at 'lon' and 'lat'");
        }
        if (!known.add(row.stop().id())) {
            throw new RefusedRowException(
                    "站点“" + row.stop().id() + "”在该线路中重复",
                    "the stop '" + row.stop().id() + "' stands twice in its route");
        }
        if (taken >= MOST_STOPS) {
            throw new RefusedRowException(
                    "线路超过 " + MOST_STOPS + " 个站点", "the route has more than " + MOST_STOPS + " stops");
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
