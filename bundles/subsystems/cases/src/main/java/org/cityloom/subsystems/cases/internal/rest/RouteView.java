/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.lists.Checks;
import org.cityloom.subsystems.cases.internal.routing.MatterPattern;
import org.cityloom.subsystems.cases.internal.routing.Route;
import org.cityloom.subsystems.cases.internal.routing.Routes;
import org.cityloom.subsystems.cases.internal.routing.TimeBand;
import org.cityloom.subsystems.cases.internal.routing.UnitName;

/**
 * A row of the 权责清单 as it is read and written; what is empty or left out stands for any.
 *
 * @param id of the row; ignored when it is written
 * @param standard of which catalogue
 * @param kind matter or fault
 * @param code of the matter, or the two digits of its class
 * @param condition number of the filing condition, 0 for any
 * @param area official code of the area
 * @param owner who owns or maintains the component
 * @param from like 18:00
 * @param to like 08:00
 * @param days any, workdays or holidays
 * @param primary id of the unit, or kind:street, kind:district and so on
 * @param backup likewise; empty for nobody
 * @param note where it comes from
 * @param missing which of its units are not there (any more); ignored when it is written
 */
public record RouteView(
        long id,
        @Nullable String standard,
        @Nullable String kind,
        @Nullable String code,
        int condition,
        @Nullable String area,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String to,
        @Nullable String days,
        @Nullable String primary,
        @Nullable String backup,
        @Nullable String note,
        @Nullable List<String> missing) {
    private static final int LONG = 200;

    static RouteView of(Route route, Routes routes) {
        TimeBand band = route.band();
        UnitName backup = route.backup();
        List<String> missing = new ArrayList<>();
        if (!routes.knows(route.primary())) {
            missing.add(route.primary().text());
        }
        if (backup != null && !routes.knows(backup)) {
            missing.add(backup.text());
        }
        return new RouteView(
                route.id(),
                route.matter().standard(),
                route.matter().kind(),
                route.matter().number(),
                route.condition(),
                route.area(),
                route.owner(),
                band == null ? "" : band.begin(),
                band == null ? "" : band.end(),
                band == null ? "" : band.days().id(),
                route.primary().text(),
                backup == null ? "" : backup.text(),
                route.note(),
                missing);
    }

    /** @throws org.cityloom.subsystems.cases.internal.lists.RefusedException if it cannot be a route */
    Route route(long whose) {
        String second = text("backup", backup);
        return new Route(
                whose,
                new MatterPattern(text("standard", standard), text("kind", kind), text("code", code)),
                condition,
                text("area", area),
                text("owner", owner),
                TimeBand.of(text("from", from), text("to", to), text("days", days)),
                new UnitName(Checks.text("primary", primary, LONG)),
                second.isEmpty() ? null : new UnitName(second),
                Checks.optional("note", note, Route.LONGEST_NOTE));
    }

    private static String text(String name, @Nullable String value) {
        return Checks.optional(name, value, LONG);
    }
}
