/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.cityloom.api.people.Unit;

/** The units as they stand, for questions about who is above whom. */
public final class UnitTree {
    private final Map<String, Unit> units = new HashMap<>();

    public UnitTree(List<Unit> units) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit itself and all above it, in that order; ends where the units do, and at a circle. */
    public List<Unit> path(String id) {
        Set<Unit> result = new LinkedHashSet<>();
        Unit unit = units.get(id);
        while (unit != null && result.add(unit)) {
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return List.copyOf(result);
    }

    /** The ids of {@link #path}. */
    public Set<String> above(String id) {
        return path(id).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** These units and all below them. */
    public Set<String> below(Collection<String> tops) {
        Set<String> wanted = Set.copyOf(tops);
        return units.keySet().stream()
                .filter(id -> above(id).stream().anyMatch(wanted::contains))
                .collect(Collectors.toSet());
    }
}
