/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal;

import java.util.List;
import java.util.Optional;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.people.Units;
import org.cityloom.api.text.LocalizedText;

/** A district, a street in it, and another unit. */
final class ThreeUnits implements Units {
    private static final Unit DISTRICT = unit("district", null);
    private static final Unit STREET = unit("street", "district");
    private static final Unit ELSEWHERE = unit("elsewhere", null);

    private static Unit unit(String id, String parent) {
        return new Unit(id, new LocalizedText(id, id), UnitKind.DEPARTMENT, parent, "", Side.HANDLING);
    }

    @Override
    public Optional<Unit> unit(String id) {
        return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public List<Unit> all() {
        return List.of(DISTRICT, ELSEWHERE, STREET);
    }

    @Override
    public List<Unit> path(String id) {
        return id.equals("street")
                ? List.of(STREET, DISTRICT)
                : unit(id).stream().toList();
    }
}
