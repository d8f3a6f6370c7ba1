/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OrganisationStore;

/** How far one administrator reaches: the units where the permission to administer is held and all below, with what is held there. */
final class Reach {
    private final Person actor;
    private final Organisation organisation;
    private final UnitTree tree;
    private final Set<String> units;

    Reach(Person actor, String permission, Organisation organisation) {
        this.actor = actor;
        this.organisation = organisation;
        this.tree = organisation.tree();
        this.units = tree.below(actor.grants().stream()
                .filter(grant -> grant.includes(permission))
                .map(Grant::unit)
                .toList());
    }

    /** Ids of the units within reach. */
    Set<String> units() {
        return units;
    }

    /** @throws ProblemException if the unit is out of reach */
    void unit(String id) {
        if (!units.contains(id)) {
            throw beyond("the unit '" + id + "' is not one of yours or below");
        }
    }

    /** @throws ProblemException unless everything is within reach */
    void everything() {
        if (!units.contains(OrganisationStore.TOP)) {
            throw beyond("roles hold in all units, so only the administrators of the whole city change them");
        }
    }

    /** @throws ProblemException if a role of the person is out of reach, or contains what the administrator does not hold */
    void person(Account account) {
        holdings(account.holdings());
    }

    void holdings(List<Holding> holdings) {
        var roles = organisation.roles();
        for (Holding holding : holdings) {
            unit(holding.unit());
            Role role = roles.get(holding.role());
            held(holding.unit(), role == null ? Set.of() : role.permissions());
        }
    }

    /** @throws ProblemException if the administrator does not hold one of the permissions in that unit or above */
    void held(String unit, Collection<String> permissions) {
        Set<String> above = tree.above(unit);
        Set<Grant> grants = actor.grants().stream()
                .filter(grant -> above.contains(grant.unit()))
                .collect(Collectors.toSet());
        for (String permission : permissions) {
            if (grants.stream().noneMatch(grant -> grant.includes(permission))) {
                throw beyond(
                        "you do not hold " + permission + " in '" + unit + "', so it is not yours to give or take");
            }
        }
    }

    private static ProblemException beyond(String detail) {
        return new ProblemException(403, "beyond-your-units", "This is beyond your own rights", detail);
    }
}
