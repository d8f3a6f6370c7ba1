/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.places.AreaPath;

/** The units of the organisation as they were at one moment. A value; safe for all threads. */
public final class UnitDirectory {
    private static final int DEEPEST = 20;
    private static final int DISTRICT_DIGITS = 6;

    private final Map<String, Unit> units;

    public UnitDirectory(List<Unit> units) {
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
    }

    /** Whom the name means for what lies there; empty if there is no such unit (any more). */
    public Optional<Unit> find(UnitName name, AreaPath areas) {
        return name.kind()
                .map(kind -> covering(kind, areas))
                .orElseGet(() -> Optional.ofNullable(units.get(name.text())));
    }

    /** Whether the name can mean anybody, wherever it is. */
    public boolean knows(UnitName name) {
        return name.kind()
                .map(kind -> units.values().stream().anyMatch(unit -> unit.kind() == kind))
                .orElseGet(() -> units.containsKey(name.text()));
    }

    /** The unit of that kind that looks after the smallest area around; of several the first by id. */
    Optional<Unit> covering(UnitKind kind, AreaPath areas) {
        return units.values().stream()
                .filter(unit -> unit.kind() == kind
                        && AreaScope.of(List.of(unit.area())).covers(areas.grid()))
                .min(Comparator.comparingInt((Unit unit) -> -unit.area().length())
                        .thenComparing(Unit::id));
    }

    /** 市级指挥中心: the unit of the city above which there is none. */
    Optional<Unit> centre() {
        return units.values().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY && unit.parent() == null)
                .min(Comparator.comparing(Unit::id));
    }

    /** Whether the unit looks after that district, or after the whole city. */
    static boolean serves(Unit unit, String district) {
        String area = unit.area();
        String own = area.length() > DISTRICT_DIGITS ? area.substring(0, DISTRICT_DIGITS) : area;
        return AreaScope.of(List.of(own)).covers(district);
    }

    /** The unit and those above it, itself first. */
    List<Unit> path(Unit unit) {
        List<Unit> path = new ArrayList<>();
        Unit next = unit;
        while (next != null && path.size() < DEEPEST) {
            path.add(next);
            next = next.parent() == null ? null : units.get(next.parent());
        }
        return path;
    }
}
