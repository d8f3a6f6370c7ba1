/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** People with their passwords and roles. Safe for all threads. */
@Component(service = PeopleStore.class)
public class PeopleStore {
    private final PeopleDatabase database;

    @Activate
    public PeopleStore(@Reference PeopleDatabase database) {
        this.database = database;
    }

    /** Whether nobody was ever created. */
    public boolean isEmpty() {
        return database.within(manager -> manager.createQuery("SELECT COUNT(p) FROM PersonEntity p", Long.class)
                        .getSingleResult()
                == 0);
    }

    /** Creates a person; false if the id is taken. */
    public boolean add(Account account, Clock clock) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.within(manager -> {
            if (manager.find(PersonEntity.class, account.id()) != null) {
                return false;
            }
            manager.persist(new PersonEntity(account, now));
            return true;
        });
    }

    public Optional<Account> account(String id) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(PersonEntity.class, id)).map(PersonEntity::account));
    }

    /** Stores everything but the id; nothing happens to a person who is gone. */
    public void change(Account account) {
        database.within(manager -> {
            Optional<PersonEntity> person = locked(manager, account.id());
            person.ifPresent(found -> found.change(account));
            return person.isPresent();
        });
    }

    private static Optional<PersonEntity> locked(EntityManager manager, String id) {
        return Optional.ofNullable(manager.find(PersonEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Everybody; for rules that concern all. */
    public List<Account> everybody() {
        return database.within(manager ->
                manager
                        .createQuery("SELECT p FROM PersonEntity p ORDER BY p.id", PersonEntity.class)
                        .getResultList()
                        .stream()
                        .map(PersonEntity::account)
                        .toList());
    }

    /**
     * People who hold a role within one of the units, ordered by id.
     *
     * @param text part of id or name, any case; may be empty
     */
    public Page<Account> people(Set<String> units, String text, PageRequest page) {
        if (units.isEmpty()) {
            return new Page<>(List.of(), page.offset(), 0);
        }
        String from = " FROM PersonEntity p JOIN p.holdings h WHERE h.unit IN :units"
                + " AND (LOWER(p.id) LIKE :text ESCAPE '!' OR LOWER(p.name) LIKE :text ESCAPE '!')";
        return database.within(manager -> {
            long total = bind(manager.createQuery("SELECT COUNT(DISTINCT p.id)" + from, Long.class), units, text)
                    .getSingleResult();
            List<Account> items = bind(
                            manager.createQuery("SELECT DISTINCT p.id" + from + " ORDER BY p.id", String.class),
                            units,
                            text)
                    .setFirstResult(page.offset())
                    .setMaxResults(page.limit())
                    .getResultList()
                    .stream()
                    .map(id -> manager.find(PersonEntity.class, id).account())
                    .toList();
            return new Page<>(items, page.offset(), total);
        });
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Set<String> units, String text) {
        String escaped = text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return query.setParameter("units", units).setParameter("text", "%" + escaped + "%");
    }

    /** Whether that time step of the person's second factor was not used before; then it is now, on all nodes. */
    public boolean takeStep(String person, long step) {
        return database.within(manager ->
                locked(manager, person).filter(found -> found.takeStep(step)).isPresent());
    }

    /** Replaces the person's recovery codes. */
    public void recovery(String person, Set<String> digests) {
        database.within(manager -> {
            locked(manager, person).ifPresent(found -> {
                found.recovery().clear();
                found.recovery().addAll(digests);
            });
            return digests;
        });
    }

    /** Whether that was a recovery code of the person; then it is none any more. */
    public boolean takeRecovery(String person, String digest) {
        return database.within(manager -> locked(manager, person)
                .filter(found -> found.recovery().remove(digest))
                .isPresent());
    }
}
