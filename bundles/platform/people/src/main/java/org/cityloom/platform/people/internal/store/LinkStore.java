/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.Optional;

import javax.persistence.EntityManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who somebody is for an issuer; each person has one link at most, and each link one person. Safe for all threads. */
@Component(service = LinkStore.class)
public class LinkStore {
    private final PeopleDatabase database;

    @Activate
    public LinkStore(@Reference PeopleDatabase database) {
        this.database = database;
    }

    /** The person with that link. */
    public Optional<Account> account(Link link) {
        return database.within(manager -> find(manager, link)
                .map(found -> manager.find(PersonEntity.class, found.person()))
                .map(PersonEntity::account));
    }

    /** The link of the person. */
    public Optional<Link> of(String person) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(LinkEntity.class, person)).map(LinkEntity::link));
    }

    /** Links the person; false if somebody else has that link. */
    public boolean put(String person, Link link) {
        return database.within(manager -> {
            if (find(manager, link)
                    .filter(found -> !found.person().equals(person))
                    .isPresent()) {
                return false;
            }
            LinkEntity before = manager.find(LinkEntity.class, person);
            if (before == null) {
                manager.persist(new LinkEntity(person, link));
            } else {
                before.change(link);
            }
            return true;
        });
    }

    /** Ends the link of the person, if there is one. */
    public void remove(String person) {
        database.within(manager -> {
            Optional<LinkEntity> found = Optional.ofNullable(manager.find(LinkEntity.class, person));
            found.ifPresent(manager::remove);
            return found.isPresent();
        });
    }

    private static Optional<LinkEntity> find(EntityManager manager, Link link) {
        return manager
                .createQuery("SELECT l FROM LinkEntity l WHERE l.issuer = :issuer AND l.name = :name", LinkEntity.class)
                .setParameter("issuer", link.issuer())
                .setParameter("name", link.name())
                .getResultList()
                .stream()
                .findFirst();
    }
}
