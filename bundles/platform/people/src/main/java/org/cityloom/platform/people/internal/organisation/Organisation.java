/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Unit;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OrganisationStore;

/** The units and roles as they stand. Safe for all threads; every call reads the store. */
@Component(service = Organisation.class)
public class Organisation {
    private final OrganisationStore store;

    @Activate
    public Organisation(@Reference OrganisationStore store) {
        this.store = store;
    }

    /** All roles by id: first the shipped ones, as they were edited, then those of the city. */
    public Map<String, Role> roles() {
        Map<String, Role> result = new LinkedHashMap<>(ShippedRoles.all());
        store.roles()
                .forEach(role -> result.put(
                        role.id(),
                        new Role(
                                role.id(),
                                role.title(),
                                role.permissions(),
                                ShippedRoles.all().containsKey(role.id()),
                                true)));
        return result;
    }

    /** All units, ordered by id. */
    public List<Unit> units() {
        return store.units();
    }

    public UnitTree tree() {
        return new UnitTree(units());
    }

    /** What somebody with these roles may do, one grant for each unit. */
    public List<Grant> grants(List<Holding> holdings) {
        return grants(holdings, roles(), tree());
    }

    static List<Grant> grants(List<Holding> holdings, Map<String, Role> roles, UnitTree tree) {
        Map<String, Set<String>> byUnit = new HashMap<>();
        holdings.forEach(holding -> Optional.ofNullable(roles.get(holding.role()))
                .ifPresent(role -> byUnit.computeIfAbsent(holding.unit(), unit -> new HashSet<>())
                        .addAll(role.permissions())));
        List<Grant> result = new ArrayList<>();
        byUnit.forEach((id, permissions) ->
                tree.unit(id).ifPresent(unit -> result.add(new Grant(id, unit.area(), permissions))));
        return result;
    }
}
