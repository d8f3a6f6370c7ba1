/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.Persons;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.people.Units;
import org.cityloom.api.places.Area;
import org.cityloom.api.places.Places;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.assessment.Category;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;

/** What people call those who are scored, and which of them are shown. Every call blocks on the organisation. */
final class GroupNames {
    private final Places places;
    private final Units units;
    private final Persons persons;

    GroupNames(Places places, Units units, Persons persons) {
        this.places = places;
        this.units = units;
        this.persons = persons;
    }

    /** Those that lie in the scope as a whole, since figures of a part would be false; of units, those of the grouping. */
    List<Group> shown(Grouping grouping, AreaScope scope, List<Group> groups) {
        return switch (grouping.kind()) {
            case AREA -> groups.stream()
                    .filter(group -> scope.covers(group.key()))
                    .toList();
            case UNIT -> ofKind(grouping == Grouping.CONTRACTOR, groups);
            case CATEGORY, POST -> groups;
        };
    }

    private List<Group> ofKind(boolean contractors, List<Group> groups) {
        Map<String, Unit> byId = units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return groups.stream()
                .filter(group -> {
                    Unit unit = byId.get(group.key());
                    return contractors == (unit != null && unit.kind() == UnitKind.CONTRACTOR);
                })
                .toList();
    }

    /** Empty if nobody knows it any more. */
    Optional<LocalizedText> name(Grouping grouping, String key) {
        return switch (grouping.kind()) {
            case AREA -> (grouping == Grouping.CITY ? Optional.of(places.city()) : places.area(key)).map(Area::name);
            case UNIT -> units.unit(key).map(Unit::title);
            case CATEGORY -> Optional.of(Category.valueOf(key).title());
            case POST -> persons.person(key).map(person -> new LocalizedText(person.name(), person.name()));
        };
    }
}
