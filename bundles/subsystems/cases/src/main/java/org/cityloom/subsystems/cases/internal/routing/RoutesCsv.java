/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.lists.CsvCells;
import org.cityloom.subsystems.cases.internal.lists.CsvRows;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.Row;

/** The 权责清单 as CSV, and as the bundle brings it. */
public final class RoutesCsv {
    /** The most rows of a list (default, chosen so that all of it stays in memory): a row for each matter and district of a large city fits. */
    public static final int MOST_ROUTES = 10_000;

    private static final List<String> COLUMNS = List.of(
            "id",
            "standard",
            "kind",
            "code",
            "condition",
            "area",
            "owner",
            "from",
            "to",
            "days",
            "primary",
            "backup",
            "note");
    private static final int LONG = 200; // characters; what is shorter is checked where it belongs

    private RoutesCsv() {}

    /** The routes that the bundle brings; the file says where they come from. */
    public static List<Route> shipped(TableReader tables) {
        try (InputStream file = RoutesCsv.class.getResourceAsStream("/routing/routes.csv")) {
            if (file == null) {
                throw new IllegalStateException("routing/routes.csv is not in the bundle");
            }
            return read(tables, file.readAllBytes(), 0, route -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a whole list. A row without an id gets the next one.
     *
     * @param highest id that was ever given
     * @param check throws {@link RefusedException} for what cannot be in this city
     * @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if a row cannot be taken, naming each with its line
     */
    static List<Route> read(TableReader tables, byte[] file, long highest, Consumer<Route> check) {
        Set<Long> known = new HashSet<>();
        List<Route> rows = CsvRows.read(tables, file, List.of("code", "primary"), MOST_ROUTES, row -> {
            Route route = route(row);
            check.accept(route);
            if (route.id() > highest) {
                throw RefusedException.of(
                        "编号 " + route.id() + " 未曾使用；新的权责请留空编号",
                        "the id " + route.id() + " was never given; leave it empty for a new route");
            }
            if (route.id() > 0 && !known.add(route.id())) {
                throw RefusedException.of("编号 " + route.id() + " 重复", "the id " + route.id() + " stands there twice");
            }
            return route;
        });
        List<Route> result = new ArrayList<>();
        long next = highest;
        for (Route route : rows) {
            result.add(route.id() > 0 ? route : route.withId(++next));
        }
        return result;
    }

    private static Route route(Row row) {
        String backup = row.cell("backup", LONG);
        return new Route(
                row.cell("id", LONG).isEmpty() ? 0 : row.number("id", 1, Integer.MAX_VALUE),
                new MatterPattern(row.cell("standard", LONG), row.cell("kind", LONG), row.cell("code", LONG)),
                row.cell("condition", LONG).isEmpty() ? 0 : row.number("condition", 0, Route.HIGHEST_CONDITION),
                row.cell("area", LONG),
                row.cell("owner", LONG),
                TimeBand.of(row.cell("from", LONG), row.cell("to", LONG), row.cell("days", LONG)),
                new UnitName(row.needed("primary", LONG)),
                backup.isEmpty() ? null : new UnitName(backup),
                row.cell("note", Route.LONGEST_NOTE));
    }

    /** What {@link #read} reads. */
    public static String write(RouteList list) {
        return CsvCells.write(
                COLUMNS, list.routes().stream().map(RoutesCsv::cells).toList());
    }

    private static List<@Nullable String> cells(Route route) {
        TimeBand band = route.band();
        UnitName backup = route.backup();
        return Arrays.asList(
                Long.toString(route.id()),
                route.matter().standard(),
                route.matter().kind(),
                route.matter().number(),
                route.condition() == 0 ? "" : Integer.toString(route.condition()),
                route.area(),
                route.owner(),
                band == null ? "" : band.begin(),
                band == null ? "" : band.end(),
                band == null ? "" : band.days().id(),
                route.primary().text(),
                backup == null ? "" : backup.text(),
                route.note());
    }
}
