/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.Units;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

/** Who may do what with which case, beyond holding the permission somewhere. Safe for all threads; reads the organisation. */
@Component(service = CaseRights.class)
public final class CaseRights {
    private static final Map<Source, Set<String>> REPORTERS = new EnumMap<>(Source.class);

    static {
        Set<String> centre = Set.of(Rights.ACCEPT, Rights.DISPATCH);
        Arrays.stream(Source.values()).forEach(source -> REPORTERS.put(source, centre));
        REPORTERS.put(Source.COLLECTOR, Set.of(Rights.REPORT));
        REPORTERS.put(Source.LEADER, Set.of(Rights.SUPERVISE, Rights.ACCEPT));
    }

    /** Whoever may know who took a photo, since what its camera noted may tell. */
    private static final Set<String> EVIDENCE = Set.of(Rights.ACCEPT, Rights.FILE, Rights.CHECK, Rights.ASSESS);

    private final Units units;

    @Activate
    public CaseRights(@Reference Units units) {
        this.units = units;
    }

    /** Whether this person may report there what such a source found. */
    public boolean mayReport(Person person, Source source, String area) {
        return REPORTERS.getOrDefault(source, Set.of()).stream().anyMatch(permission -> person.mayIn(permission, area));
    }

    /**
     * Whether this person may do that with the case: the permission holds where it lies; a department assigns what lies with it or
     * below it; and work is reported by the one who was given it.
     */
    public boolean may(Person person, CaseFile file, Action action) {
        return may(person, file, action.permission());
    }

    /** Likewise for everything that takes the permission. */
    boolean may(Person person, CaseFile file, String permission) {
        if (!person.mayIn(permission, file.subject().areas().grid())) {
            return false;
        }
        return switch (permission) {
            case Rights.ASSIGN -> isOfUnit(person, permission, file.unit());
            case Rights.WORK -> person.id().equals(file.handler());
            default -> true;
        };
    }

    /** Whether this person may have the photos of the case whole, with all that their cameras noted. */
    public static boolean mayHaveEvidence(Person person, CaseFile file) {
        return EVIDENCE.stream()
                .anyMatch(permission ->
                        person.mayIn(permission, file.subject().areas().grid()));
    }

    /** Whether this person holds the permission within that unit, or one above it. */
    boolean isOfUnit(Person person, String permission, String unit) {
        if (unit.isEmpty()) {
            return false;
        }
        Set<String> held = held(person, permission);
        return units.path(unit).stream().map(Unit::id).anyMatch(held::contains);
    }

    /** The units within which this person holds the permission, and all below them. */
    public Set<String> unitsOf(Person person, String permission) {
        Set<String> held = held(person, permission);
        if (held.isEmpty()) {
            return Set.of();
        }
        List<Unit> all = units.all();
        Map<String, Unit> byId = all.stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return all.stream()
                .filter(unit -> isWithin(unit, held, byId))
                .map(Unit::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isWithin(Unit unit, Set<String> held, Map<String, Unit> byId) {
        for (Unit at = unit; at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
            if (held.contains(at.id())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> held(Person person, String permission) {
        return person.grants().stream()
                .filter(grant -> grant.includes(permission))
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }
}
