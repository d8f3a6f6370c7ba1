/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Places;
import org.cityloom.platform.people.internal.store.OrganisationStore;

/**
 * Units for the districts and streets of the map, as 三级网络 has them: a street handles what is found within it, and its district what is beyond the
 * street. A new city gets them with its first map; later an administrator has those made that a map has come to need.
 */
@Component(service = AreaUnits.class, immediate = true)
public class AreaUnits {
    private final Places places;
    private final Organisation organisation;
    private final OrganisationEditor editor;

    @Activate
    public AreaUnits(
            @Reference Places places,
            @Reference Founding founding,
            @Reference OrganisationStore store,
            @Reference Organisation organisation,
            @Reference OrganisationEditor editor) {
        this.places = places;
        this.organisation = organisation;
        this.editor = editor;
        if (founding.happenedNow()) {
            missing(organisation.units()).forEach(store::put);
        }
    }

    /**
     * Makes a unit for every district and street that has none, all of them or none.
     *
     * @return those that were made, each after the one above it
     * @throws org.cityloom.api.rest.ProblemException if one of them is beyond the reach of the actor
     */
    public List<Unit> complete(Person actor) {
        List<Unit> missing = missing(organisation.units());
        editor.putAll(actor, missing);
        return missing;
    }

    private List<Unit> missing(List<Unit> units) {
        List<Unit> all = new ArrayList<>(units);
        List<Unit> made = new ArrayList<>();
        add(AreaLevel.DISTRICT, UnitKind.DISTRICT, all, made);
        add(AreaLevel.STREET, UnitKind.STREET, all, made);
        return made;
    }

    private void add(AreaLevel level, UnitKind kind, List<Unit> all, List<Unit> made) {
        for (Area area : places.areas(level)) {
            if (of(kind, area.code(), all).isEmpty()) {
                String above = of(UnitKind.DISTRICT, String.valueOf(area.parent()), all)
                        .map(Unit::id)
                        .orElse(OrganisationStore.TOP);
                String id = kind.name().toLowerCase(Locale.ROOT) + "-" + area.code();
                Unit unit = new Unit(id, area.name(), kind, above, area.code(), Side.HANDLING);
                all.add(unit);
                made.add(unit);
            }
        }
    }

    private static Optional<Unit> of(UnitKind kind, String area, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.kind() == kind && unit.area().equals(area))
                .findFirst();
    }
}
