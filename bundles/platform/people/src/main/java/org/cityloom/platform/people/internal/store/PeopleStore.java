/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** People and their sessions in the database. Every method joins the transaction of its thread or is one; all block. */
@Component(service = PeopleStore.class)
public class PeopleStore {
    private final EntityManagerFactory entities;
    private final Transactions transactions;

    @Activate
    public PeopleStore(
            @Reference(target = "(" + SchemaReady.UNIT + "=people)") SchemaReady tables,
            @Reference(target = "(osgi.unit.name=people)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this(entities, transactions);
    }

    /** Without OSGi; the tables of the unit {@code people} must be there. */
    public PeopleStore(EntityManagerFactory entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    private <T> T within(Function<EntityManager, T> work) {
        return transactions.required(() -> {
            EntityManager manager = entities.createEntityManager();
            try {
                T result = work.apply(manager);
                manager.flush();
                return result;
            } finally {
                manager.close();
            }
        });
    }

    /** Whether nobody was ever created. */
    public boolean isEmpty() {
        return within(manager -> manager.createQuery("SELECT COUNT(p) FROM PersonEntity p", Long.class)
                        .getSingleResult()
                == 0);
    }

    /** Creates a person whose id is not taken yet. */
    public void add(Account account, Clock clock) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        within(manager -> {
            manager.persist(new PersonEntity(account, now));
            return account;
        });
    }

    public Optional<Account> account(String id) {
        return within(manager ->
                Optional.ofNullable(manager.find(PersonEntity.class, id)).map(PersonEntity::account));
    }

    /**
     * Stores a session and closes the person's oldest ones beyond the bound.
     *
     * @param most sessions a person may have at a time, at least 1
     */
    public void open(OpenSession session, int most) {
        within(manager -> {
            manager.persist(new SessionEntity(session));
            manager.flush();
            List<SessionEntity> oldest = manager.createQuery(
                            "SELECT s FROM SessionEntity s WHERE s.person = :person ORDER BY s.opened DESC, s.token",
                            SessionEntity.class)
                    .setParameter("person", session.person())
                    .setFirstResult(most)
                    .getResultList();
            oldest.forEach(manager::remove);
            return session;
        });
    }

    public Optional<OpenSession> session(String token) {
        return within(manager ->
                Optional.ofNullable(manager.find(SessionEntity.class, token)).map(SessionEntity::session));
    }

    /** Notes that a session is in use; one that is gone stays gone. */
    public void touch(String token, Instant now) {
        within(manager -> {
            Optional<SessionEntity> session = Optional.ofNullable(manager.find(SessionEntity.class, token));
            session.ifPresent(found -> found.used(now));
            return session.isPresent();
        });
    }

    public void close(String token) {
        within(manager -> manager.createQuery("DELETE FROM SessionEntity s WHERE s.token = :token")
                .setParameter("token", token)
                .executeUpdate());
    }

    /** Removes the sessions last used, or opened, before these times; returns how many. */
    public int closeExpired(Instant usedBefore, Instant openedBefore) {
        return within(
                manager -> manager.createQuery("DELETE FROM SessionEntity s WHERE s.used < :used OR s.opened < :opened")
                        .setParameter("used", usedBefore.atOffset(ZoneOffset.UTC))
                        .setParameter("opened", openedBefore.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }
}
