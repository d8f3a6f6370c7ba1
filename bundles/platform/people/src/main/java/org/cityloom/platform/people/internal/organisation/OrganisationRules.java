/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OrganisationStore;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** What must hold of the whole organisation; asked within the transaction of every change, so that a breach undoes the change. */
@Component(service = OrganisationRules.class)
public class OrganisationRules {
    private final Organisation organisation;
    private final PeopleStore people;
    private final KnownPermissions permissions;

    @Activate
    public OrganisationRules(
            @Reference Organisation organisation,
            @Reference PeopleStore people,
            @Reference KnownPermissions permissions) {
        this.organisation = organisation;
        this.people = people;
        this.permissions = permissions;
    }

    /** @throws ProblemException that names the rule, and who or what breaks it */
    void check() {
        Map<String, Role> roles = organisation.roles();
        UnitTree tree = organisation.tree();
        roles.values().forEach(this::oneSide);
        boolean administered = false;
        for (Account account : people.everybody()) {
            check(account, roles, tree);
            administered |= !account.disabled() && administers(Organisation.grants(account.holdings(), roles, tree));
        }
        if (!administered) {
            throw refused(
                    "last-administrator",
                    "somebody must remain who is enabled and may do everything in the unit '" + OrganisationStore.TOP
                            + "'; appoint another administrator first");
        }
    }

    private static boolean administers(List<Grant> grants) {
        return grants.stream()
                .anyMatch(grant -> grant.unit().equals(OrganisationStore.TOP)
                        && grant.permissions().contains(Person.EVERYTHING));
    }

    private void oneSide(Role role) {
        if (mixed(permissions.sides(role.permissions()))) {
            throw refused(
                    "sides-mixed", "the role '" + role.id() + "' mixes permissions of supervision and of handling");
        }
    }

    private void check(Account account, Map<String, Role> roles, UnitTree tree) {
        Set<Side> sides = new HashSet<>();
        for (Holding holding : account.holdings()) {
            Role role = roles.get(holding.role());
            Unit unit = tree.unit(holding.unit()).orElse(null);
            if (role == null || unit == null) {
                throw ProblemException.badRequest(
                        "role-or-unit-unknown",
                        "there is no role '" + holding.role() + "' or no unit '" + holding.unit() + "'");
            }
            check(account, role, unit);
            sides.addAll(permissions.sides(role.permissions()));
        }
        if (mixed(sides)) {
            throw refused(
                    "sides-mixed",
                    "'" + account.id() + "' would hold permissions of supervision and of handling at once");
        }
    }

    private void check(Account account, Role role, Unit unit) {
        List<Side> foreign = new ArrayList<>(permissions.sides(role.permissions()));
        foreign.removeIf(side -> !side.excludes(unit.side()));
        boolean everything = role.permissions().contains(Person.EVERYTHING)
                && (unit.side() == Side.SUPERVISION || unit.side() == Side.HANDLING);
        if (!foreign.isEmpty() || everything) {
            throw refused(
                    "side-foreign",
                    "'" + account.id() + "' cannot hold the role '" + role.id() + "' within '" + unit.id()
                            + "', which stands on the side " + unit.side());
        }
    }

    private static boolean mixed(Set<Side> sides) {
        return sides.contains(Side.SUPERVISION) && sides.contains(Side.HANDLING);
    }

    static ProblemException refused(String type, String detail) {
        return new ProblemException(409, type, "The organisation does not allow this", detail);
    }
}
