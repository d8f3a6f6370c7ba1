/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** The unit itself and all above it; ends where the units do, and at a circle. */
    public Set<String> above(String id) {
        Set<String> result = new HashSet<>();
        Unit unit = units.get(id);
        while (unit != null && result.add(unit.id())) {
            unit = unit.parent() == null ? null : units.get(unit.parent());
        }
        return result;
    }

    /** These units and all below them. */
    public Set<String> below(Collection<String> tops) {
        Set<String> wanted = Set.copyOf(tops);
        return units.keySet().stream()
                .filter(id -> above(id).stream().anyMatch(wanted::contains))
                .collect(Collectors.toSet());
    }
}
