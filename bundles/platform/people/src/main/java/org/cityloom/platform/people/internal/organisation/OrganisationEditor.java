/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Unit;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.store.OrganisationStore;
import org.cityloom.platform.people.internal.store.PeopleDatabase;
import org.cityloom.platform.people.internal.store.StoredRole;

/** What administrators do with units and roles. Each change is one transaction that the rules of the organisation can undo. */
@Component(service = OrganisationEditor.class)
public class OrganisationEditor {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationEditor.class);
    private static final int MOST_PERMISSIONS = 500;

    private final PeopleDatabase database;
    private final OrganisationStore store;
    private final Organisation organisation;
    private final OrganisationRules rules;
    private final StoredSessions sessions;
    private final PeopleAudit audit;

    @Activate
    public OrganisationEditor(
            @Reference PeopleDatabase database,
            @Reference OrganisationStore store,
            @Reference Organisation organisation,
            @Reference OrganisationRules rules,
            @Reference StoredSessions sessions,
            @Reference PeopleAudit audit) {
        this.database = database;
        this.store = store;
        this.organisation = organisation;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Creates or changes a unit below one of the actor's; one's own cannot be moved, nor given another area. */
    public void put(Person actor, Unit unit) {
        putAll(actor, List.of(unit));
    }

    /** Creates or changes several units, all of them or none; a unit comes after the one above it. */
    void putAll(Person actor, List<Unit> units) {
        change(() -> {
            units.forEach(unit -> putOne(actor, unit));
            return units;
        });
        units.forEach(unit -> LOG.info("{} changed the unit {}", actor.id(), unit.id()));
    }

    private void putOne(Person actor, Unit unit) {
        Reach reach = new Reach(actor, CorePermissions.MANAGE, organisation);
        UnitTree tree = organisation.tree();
        tree.unit(unit.id()).ifPresent(before -> checkMove(reach, before, unit));
        checkPlace(reach, tree, unit);
        store.put(unit);
        audit.unit(unit.id(), tree.unit(unit.id()).orElse(null), unit);
    }

    private static void checkMove(Reach reach, Unit before, Unit after) {
        reach.unit(before.id());
        boolean same = before.area().equals(after.area()) && before.side() == after.side();
        if (before.parent() != null && !same) {
            reach.unit(before.parent());
        }
    }

    private static void checkPlace(Reach reach, UnitTree tree, Unit unit) {
        String parent = unit.parent();
        if (unit.id().equals(OrganisationStore.TOP)) {
            reach.unit(unit.id());
            if (parent != null) {
                throw ProblemException.badRequest("unit-top", "the topmost unit has no unit above it");
            }
            return;
        }
        if (parent == null || tree.unit(parent).isEmpty()) {
            throw ProblemException.badRequest("unit-unknown", "there is no unit '" + parent + "' to stand below");
        }
        reach.unit(parent);
        if (tree.above(parent).contains(unit.id())) {
            throw ProblemException.badRequest("unit-circle", "the unit cannot stand below itself");
        }
        String around = tree.unit(parent).orElseThrow().area();
        if (!AreaScope.of(Set.of(around)).covers(unit.area())) {
            throw OrganisationRules.refused(
                    "area-beyond",
                    "the area '" + unit.area() + "' is not within '" + around + "', that of the unit above");
        }
    }

    /** Removes a unit in which nobody holds a role and below which there is none. */
    public void removeUnit(Person actor, String id) {
        change(() -> {
            UnitTree tree = organisation.tree();
            Unit unit = tree.unit(id).orElseThrow(() -> ProblemException.notFound("unit", id));
            if (unit.parent() == null) {
                throw OrganisationRules.refused("unit-top", "the topmost unit stays");
            }
            new Reach(actor, CorePermissions.MANAGE, organisation).unit(unit.parent());
            if (store.peopled(id) || tree.below(Set.of(id)).size() > 1) {
                throw OrganisationRules.refused(
                        "unit-in-use", "people hold roles in '" + id + "', or units stand below it; move them first");
            }
            store.removeUnit(id);
            audit.unit(id, unit, null);
            return id;
        });
        LOG.info("{} removed the unit {}", actor.id(), id);
    }

    /** Creates or changes a role, for all who hold it at once. */
    public void putRole(Person actor, String id, LocalizedText title, Set<String> permissions) {
        if (!id.matches("[a-z][a-z0-9-]{0,63}")) {
            throw ProblemException.badRequest(
                    "role-id-malformed", "the id of a role has 1 to 64 lower-case letters, digits and hyphens");
        }
        boolean wellFormed =
                permissions.stream().allMatch(name -> name.matches("\\*|([a-z][a-z0-9-]*|\\*):[a-z][a-z-]*"));
        if (permissions.size() > MOST_PERMISSIONS || !wellFormed || permissions.contains(CorePermissions.SELF)) {
            throw ProblemException.badRequest(
                    "permission-malformed",
                    "a role has at most " + MOST_PERMISSIONS + " permissions, each written concern:verb, *:verb or *");
        }
        change(() -> {
            reachAll(actor, id, permissions);
            Role before = organisation.roles().get(id);
            store.put(new StoredRole(id, title, permissions));
            audit.role(id, before, organisation.roles().get(id));
            return id;
        });
        LOG.info("{} changed the role {}", actor.id(), id);
    }

    /** Brings a shipped role back to what it was, and removes one of the city that nobody holds. */
    public void resetRole(Person actor, String id) {
        change(() -> {
            Role shipped = ShippedRoles.all().get(id);
            reachAll(actor, id, shipped == null ? Set.of() : shipped.permissions());
            if (!organisation.roles().containsKey(id)) {
                throw ProblemException.notFound("role", id);
            }
            if (shipped == null && store.held(id)) {
                throw OrganisationRules.refused(
                        "role-in-use", "somebody holds the role '" + id + "'; take it away first");
            }
            Role before = organisation.roles().get(id);
            store.removeRole(id);
            audit.role(id, before, organisation.roles().get(id));
            return id;
        });
        LOG.info("{} reset or removed the role {}", actor.id(), id);
    }

    private void reachAll(Person actor, String id, Set<String> permissions) {
        Reach reach = new Reach(actor, CorePermissions.MANAGE, organisation);
        reach.everything();
        reach.held(OrganisationStore.TOP, permissions);
        Role before = organisation.roles().get(id);
        reach.held(OrganisationStore.TOP, before == null ? Set.of() : before.permissions());
    }

    private void change(Callable<?> work) {
        database.alone(() -> {
            Object result = work.call();
            rules.check();
            return result;
        });
        sessions.forget();
    }
}
