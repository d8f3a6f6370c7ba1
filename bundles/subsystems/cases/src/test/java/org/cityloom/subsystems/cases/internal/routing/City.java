/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.people.Units;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;

/** A city with two districts, a street in the first, and departments; units can be removed. */
public final class City implements Units {
    public static final AreaPath HERE =
            new AreaPath("430500", "430502", "430502001", "430502001001", "430502001001007");
    public static final Code RUBBISH = matter("06010");
    public static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T01:00:00Z"); // 09:00 in the city

    private final List<Unit> units = new CopyOnWriteArrayList<>(List.of(
            unit("city", UnitKind.CITY, null, ""),
            unit("first", UnitKind.DISTRICT, "city", "430502"),
            unit("second", UnitKind.DISTRICT, "city", "430503"),
            unit("street", UnitKind.STREET, "first", "430502001"),
            unit("sanitation", UnitKind.DEPARTMENT, "city", ""),
            unit("parks", UnitKind.DEPARTMENT, "city", "430500"),
            unit("night-crew", UnitKind.CONTRACTOR, "sanitation", ""),
            unit("second-sweepers", UnitKind.CONTRACTOR, "second", "430503002")));

    public static Code matter(String number) {
        return new Code(Standard.GBT_47678_5_2026, Kind.MATTER, number);
    }

    private static Unit unit(String id, UnitKind kind, @Nullable String parent, String area) {
        return new Unit(id, new LocalizedText("单位" + id, "Unit " + id), kind, parent, area, Side.NONE);
    }

    /** A route from matter to unit, and nothing else. */
    public static Route route(long id, MatterPattern matter, String primary) {
        return new Route(id, matter, 0, "", "", null, new UnitName(primary), null, "");
    }

    /** What has to be done here, and nothing else is known. */
    public static Question question(Code code) {
        return Question.of(code, 0, HERE, MONDAY_MORNING);
    }

    static Question unowned(Code code) {
        return new Question(code, 0, HERE, "", "", true, MONDAY_MORNING, Set.of());
    }

    public void remove(String id) {
        units.removeIf(unit -> unit.id().equals(id));
    }

    @Override
    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public List<Unit> all() {
        return List.copyOf(units);
    }

    @Override
    public List<Unit> path(String id) {
        List<Unit> path = new ArrayList<>();
        for (Unit at = unit(id).orElse(null);
                at != null;
                at = at.parent() == null ? null : unit(at.parent()).orElse(null)) {
            path.add(at);
        }
        return path;
    }
}
