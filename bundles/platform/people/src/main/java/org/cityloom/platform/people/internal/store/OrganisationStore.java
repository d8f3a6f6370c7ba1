/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Unit;

/** Units, and the roles that administrators wrote. Safe for all threads. */
@Component(service = OrganisationStore.class)
public class OrganisationStore {
    /** Id of the unit above all others. */
    public static final String TOP = "city";

    private final PeopleDatabase database;

    @Activate
    public OrganisationStore(@Reference PeopleDatabase database) {
        this.database = database;
    }

    /** All units, ordered by id. */
    public List<Unit> units() {
        return database.within(manager ->
                manager
                        .createQuery("SELECT u FROM UnitEntity u ORDER BY u.id", UnitEntity.class)
                        .getResultList()
                        .stream()
                        .map(UnitEntity::unit)
                        .toList());
    }

    /** Creates the unit, or changes the one of that id. */
    public void put(Unit unit) {
        database.within(manager -> manager.merge(new UnitEntity(unit)));
    }

    public void removeUnit(String id) {
        database.within(manager -> {
            Optional<UnitEntity> unit = Optional.ofNullable(manager.find(UnitEntity.class, id));
            unit.ifPresent(manager::remove);
            return unit.isPresent();
        });
    }

    /** All roles that were written, ordered by id. */
    public List<StoredRole> roles() {
        return database.within(manager ->
                manager
                        .createQuery("SELECT r FROM RoleEntity r ORDER BY r.id", RoleEntity.class)
                        .getResultList()
                        .stream()
                        .map(RoleEntity::role)
                        .toList());
    }

    /** Creates the role, or replaces the one of that id. */
    public void put(StoredRole role) {
        database.within(manager -> manager.merge(new RoleEntity(role)));
    }

    /** Forgets what was written of a role. */
    public void removeRole(String id) {
        database.within(manager -> {
            Optional<RoleEntity> role = Optional.ofNullable(manager.find(RoleEntity.class, id));
            role.ifPresent(manager::remove);
            return role.isPresent();
        });
    }

    /** Whether somebody holds a role within the unit. */
    public boolean peopled(String unit) {
        return counts("SELECT COUNT(p.id) FROM PersonEntity p JOIN p.holdings h WHERE h.unit = :what", unit);
    }

    /** Whether somebody holds the role. */
    public boolean held(String role) {
        return counts("SELECT COUNT(p.id) FROM PersonEntity p JOIN p.holdings h WHERE h.role = :what", role);
    }

    private boolean counts(String query, String what) {
        return database.within(manager -> manager.createQuery(query, Long.class)
                        .setParameter("what", what)
                        .getSingleResult()
                > 0);
    }

    /** Those who might do everything before there were roles. */
    public List<String> administratorsOfOld() {
        return database.within(manager -> {
            List<?> ids = manager.createNativeQuery("SELECT person FROM people_permission WHERE permission = '*'")
                    .getResultList();
            return ids.stream().map(String::valueOf).toList();
        });
    }
}
