/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.store.OrganisationStore;

/**
 * Units for the districts and streets of the map, as 三级网络 has them: a street handles what is found within it, and its district what is beyond the
 * street. A new city gets them with its first map; later an administrator has those made that a map has come to need.
 */
@Component(service = AreaUnits.class, immediate = true)
public class AreaUnits {
    private final Founding founding;
    private final OrganisationStore store;
    private final Organisation organisation;
    private final OrganisationEditor editor;
    private final AtomicReference<@Nullable Places> map = new AtomicReference<>();
    private final AtomicBoolean founded = new AtomicBoolean();

    @Activate
    public AreaUnits(
            @Reference Founding founding,
            @Reference OrganisationStore store,
            @Reference Organisation organisation,
            @Reference OrganisationEditor editor) {
        this.founding = founding;
        this.store = store;
        this.organisation = organisation;
        this.editor = editor;
    }

    /** The map comes after the people, who say who may see it. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void setMap(Places places) {
        map.set(places);
        if (founding.happenedNow() && founded.compareAndSet(false, true)) {
            missing(places).forEach(store::put);
        }
    }

    /** The map goes away. */
    public void unsetMap(Places places) {
        map.compareAndSet(places, null);
    }

    /**
     * Makes a unit for every district and street that has none, all of them or none.
     *
     * @return those that were made, each after the one above it
     * @throws ProblemException if the whole city is beyond the reach of the actor, or if there is no map now
     */
    public List<Unit> complete(Person actor) {
        Places places = map.get();
        if (places == null) {
            throw new ProblemException(
                    503, "no-map", "There is no map", "the map of the city is not there yet; try again in a moment");
        }
        new Reach(actor, CorePermissions.MANAGE, organisation).unit(OrganisationStore.TOP);
        List<Unit> missing = missing(places);
        editor.putAll(actor, missing);
        return missing;
    }

    private List<Unit> missing(Places places) {
        List<Unit> all = new ArrayList<>(organisation.units());
        List<Unit> made = new ArrayList<>();
        add(places.areas(AreaLevel.DISTRICT), UnitKind.DISTRICT, all, made);
        add(places.areas(AreaLevel.STREET), UnitKind.STREET, all, made);
        return made;
    }

    private static void add(List<Area> areas, UnitKind kind, List<Unit> all, List<Unit> made) {
        for (Area area : areas) {
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
