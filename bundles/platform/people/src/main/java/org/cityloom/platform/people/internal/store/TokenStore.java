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

/** Tokens of programs, found by the SHA-256 of their text. Safe for all threads. */
@Component(service = TokenStore.class)
public class TokenStore {
    private final PeopleDatabase database;

    @Activate
    public TokenStore(@Reference PeopleDatabase database) {
        this.database = database;
    }

    public void add(StoredToken token) {
        database.within(manager -> {
            manager.persist(new TokenEntity(token));
            return token;
        });
    }

    public Optional<StoredToken> token(String digest) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(TokenEntity.class, digest)).map(TokenEntity::stored));
    }

    /** The tokens of a person, newest first. */
    public List<StoredToken> of(String person) {
        return database.within(manager -> manager
                .createQuery(
                        "SELECT t FROM TokenEntity t WHERE t.person = :person ORDER BY t.created DESC, t.token",
                        TokenEntity.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(TokenEntity::stored)
                .toList());
    }

    public void remove(String digest) {
        database.within(manager -> {
            Optional<TokenEntity> token = Optional.ofNullable(manager.find(TokenEntity.class, digest));
            token.ifPresent(manager::remove);
            return token.isPresent();
        });
    }

    /** Removes all tokens of a person. */
    public void removeAll(String person) {
        of(person).forEach(token -> remove(token.digest()));
    }
}
