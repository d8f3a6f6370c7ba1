/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.store.StoredToken;
import org.cityloom.platform.people.internal.store.TokenStore;

/** Tokens with which programs act for people, each for some purposes and until some day. */
@Component(service = ApiTokens.class)
public class ApiTokens {
    /** How the text of a token begins. */
    static final String PREFIX = "clt_";

    private static final Logger LOG = LoggerFactory.getLogger(ApiTokens.class);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 120;
    private static final Set<String> NEVER = Set.of(
            Person.EVERYTHING,
            CorePermissions.SELF,
            CorePermissions.MANAGE,
            "*:manage",
            CorePermissions.CONSOLE_VIEW,
            CorePermissions.CONSOLE_MANAGE,
            CorePermissions.CONSOLE_ADMINISTER,
            "*:administer");

    private final SecretTokens secrets = new SecretTokens();
    private final TokenStore store;
    private final OwnAudit audit;
    private final Clock clock;

    @Activate
    public ApiTokens(@Reference TokenStore store, @Reference OwnAudit audit) {
        this(store, audit, Clock.systemUTC());
    }

    ApiTokens(TokenStore store, OwnAudit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param permissions what it may be used for; its owner must hold them
     * @return the text, which nobody sees again
     */
    public String create(Person owner, String name, Set<String> permissions, Instant expires) {
        check(owner, name.strip(), permissions, expires);
        String token = PREFIX + secrets.fresh();
        StoredToken made = new StoredToken(
                SecretTokens.digest(token), owner.id(), name.strip(), permissions, clock.instant(), expires);
        audit.made(made, () -> store.add(made));
        LOG.info("{} made a token of {} permissions until {}", owner.id(), permissions.size(), expires);
        return token;
    }

    private void check(Person owner, String name, Set<String> permissions, Instant expires) {
        Instant now = clock.instant();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ProblemException.badRequest(
                    "token-name", "say in 1 to " + LONGEST_NAME + " characters what it is for");
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw ProblemException.badRequest("token-expiry", "a token ends within a year, from now on");
        }
        if (permissions.isEmpty() || permissions.stream().anyMatch(each -> NEVER.contains(each) || !owner.may(each))) {
            throw new ProblemException(
                    403,
                    "token-permissions",
                    "A token cannot have these permissions",
                    "name permissions that you hold yourself, and none of "
                            + NEVER.stream().sorted().toList());
        }
        if (store.of(owner.id()).size() >= MOST) {
            throw ProblemException.badRequest("tokens-too-many", "there are " + MOST + " already, revoke some first");
        }
    }

    /** The token of that text, if it has not expired. */
    Optional<StoredToken> find(String token) {
        return store.token(SecretTokens.digest(token))
                .filter(found -> clock.instant().isBefore(found.expires()));
    }

    /** The tokens of a person, newest first, the expired ones too. */
    public List<StoredToken> of(String person) {
        return store.of(person);
    }

    /** Ends a token of the person; false if there is no such. */
    public boolean revoke(String person, String id) {
        Optional<StoredToken> token =
                store.of(person).stream().filter(each -> id(each).equals(id)).findFirst();
        token.ifPresent(found -> audit.revoked(found, () -> store.remove(found.digest())));
        return token.isPresent();
    }

    /** By which a token is named in lists: the beginning of its digest, from which nobody gets the token. */
    public static String id(StoredToken token) {
        return StoredSessions.id(token.digest());
    }
}
