/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Open sessions, found by the SHA-256 of their token. Safe for all threads. */
@Component(service = SessionStore.class)
public class SessionStore {
    private final PeopleDatabase database;

    @Activate
    public SessionStore(@Reference PeopleDatabase database) {
        this.database = database;
    }

    /**
     * Stores a session and closes the person's oldest ones beyond the bound.
     *
     * @param most sessions a person may have at a time, at least 1
     */
    public void open(OpenSession session, int most) {
        database.within(manager -> {
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
        return database.within(manager ->
                Optional.ofNullable(manager.find(SessionEntity.class, token)).map(SessionEntity::session));
    }

    /** The sessions of a person, used last first. */
    public List<OpenSession> of(String person) {
        return database.within(manager -> manager
                .createQuery(
                        "SELECT s FROM SessionEntity s WHERE s.person = :person ORDER BY s.used DESC, s.token",
                        SessionEntity.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(SessionEntity::session)
                .toList());
    }

    /** Notes that a session is in use; one that is gone stays gone. */
    public void touch(String token, Instant now) {
        database.within(manager -> {
            Optional<SessionEntity> session = Optional.ofNullable(manager.find(SessionEntity.class, token));
            session.ifPresent(found -> found.used(now));
            return session.isPresent();
        });
    }

    public void close(String token) {
        database.within(manager -> manager.createQuery("DELETE FROM SessionEntity s WHERE s.token = :token")
                .setParameter("token", token)
                .executeUpdate());
    }

    /**
     * Closes the sessions of a person.
     *
     * @param but the one that stays open; empty for none
     */
    public void closeAll(String person, String but) {
        database.within(manager -> manager.createQuery(
                        "DELETE FROM SessionEntity s WHERE s.person = :person AND s.token <> :but")
                .setParameter("person", person)
                .setParameter("but", but.isEmpty() ? "-" : but)
                .executeUpdate());
    }

    /** Removes the sessions last used, or opened, before these times; returns how many. */
    public int closeExpired(Instant usedBefore, Instant openedBefore) {
        return database.within(
                manager -> manager.createQuery("DELETE FROM SessionEntity s WHERE s.used < :used OR s.opened < :opened")
                        .setParameter("used", usedBefore.atOffset(ZoneOffset.UTC))
                        .setParameter("opened", openedBefore.atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }
}
