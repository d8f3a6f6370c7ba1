/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/**
 * Routes with their stops as CSV (RFC 4180, UTF-8, a header): route_file, stop_id, stop_name, schedule_time, lon, lat, turn, days, as cities
 * publish them. Further columns are left alone. A row that cannot be taken is told with its line, the others are taken.
 */
public final class RoutesCsv {
    /** The most rows of a file (default, chosen so that all of it stays in memory). */
    public static final int MOST_ROWS = 50_000;

    /** The most stops of a route (default, bounded by what is remembered of a vehicle). */
    public static final int MOST_STOPS = 500;

    /** Metres from the middle of its route beyond which a stop is a slip of the pen (default, an estimate: wider than a city). */
    private static final double FARTHEST = 50_000;

    private static final List<String> NEEDED =
            List.of("route_file", "stop_id", "stop_name", "schedule_time", "lon", "lat", "turn", "days");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .build();

    private RoutesCsv() {}

    /**
     * What was read.
     *
     * @param routes in the order of the file
     * @param refused rows that were not taken, in the order of the file
     */
    public record Content(List<Route> routes, List<RefusedRow> refused) {}

    /**
     * Reads a file; the version of the routes is for the store to give.
     *
     * @param work what is done on all of them
     * @param area that all of them belong to
     * @param tolerance minutes, of all of them
     * @throws UnreadableFileException if it is no such file, or too long
     */
    public static Content read(byte[] file, WorkType work, String area, int tolerance) {
        List<RefusedRow> refused = new ArrayList<>();
        Map<String, List<StopRow>> byRoute = new LinkedHashMap<>();
        for (StopRow row : rows(file, refused)) {
            byRoute.computeIfAbsent(row.route(), route -> new ArrayList<>()).add(row);
        }
        List<Route> routes = new ArrayList<>();
        byRoute.forEach((id, rows) -> {
            List<Stop> stops = stops(rows, refused);
            if (!stops.isEmpty()) {
                routes.add(new Route(id, work, area, tolerance, 0, stops));
            }
        });
        refused.sort(Comparator.comparingLong(RefusedRow::line));
        return new Content(routes, refused);
    }

    private static List<StopRow> rows(byte[] file, List<RefusedRow> refused) {
        List<StopRow> rows = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            for (String column : NEEDED) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new UnreadableFileException("缺少列“" + column + "”", "the column '" + column + "' is missing");
                }
            }
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new UnreadableFileException("超过 " + MOST_ROWS + " 行", "more than " + MOST_ROWS + " rows");
                }
                long line = parser.getCurrentLineNumber();
                try {
                    rows.add(StopRow.of(row, line));
                } catch (RefusedRowException e) {
                    refused.add(new RefusedRow(line, e.reason()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableFileException(
                    "无法作为 CSV 读取：" + e.getMessage(), "not readable as CSV: " + e.getMessage());
        }
        return rows;
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException("文件不是 UTF-8 编码", "the file is not UTF-8");
        }
    }

    /** Those of one route in their order, without doubles and without what is far off. */
    private static List<Stop> stops(List<StopRow> rows, List<RefusedRow> refused) {
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
                refused.add(new RefusedRow(row.line(), e.reason()));
            }
        }
        taken.sort(Comparator.comparingInt(StopRow::turn));
        return taken.stream().map(StopRow::stop).toList();
    }

    private static void check(StopRow row, Position middle, Set<String> known, int taken) throws RefusedRowException {
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
