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

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.OpenSession;
import org.cityloom.platform.people.internal.store.SessionStore;

/**
 * Sessions that outlive a restart, since they are in the database, where only the SHA-256 of a token stands. What was read is
 * believed for 5 s, so a session closed on another node ends there at most that much later. Tokens of programs are recognised here too.
 */
@Component(
        service = {Sessions.class, StoredSessions.class},
        configurationPid = PeopleConfiguration.PID)
public class StoredSessions implements Sessions {
    private static final int LONGEST_ADDRESS = 80;
    private static final int ID_LENGTH = 16;
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SecretTokens secrets = new SecretTokens();
    private final RecentSessions recent = new RecentSessions();
    private final Accounts accounts;
    private final Identities identities;
    private final ApiTokens tokens;
    private final SessionStore store;
    private final SignInAudit audit;
    private final Clock clock;
    private final Duration idle;
    private final Duration lifetime;
    private final int perPerson;

    @Activate
    public StoredSessions(
            PeopleConfiguration configuration,
            @Reference Accounts accounts,
            @Reference Identities identities,
            @Reference ApiTokens tokens,
            @Reference SessionStore store,
            @Reference SignInAudit audit) {
        this(configuration, accounts, identities, tokens, store, audit, Clock.systemUTC());
    }

    StoredSessions(
            PeopleConfiguration configuration,
            Accounts accounts,
            Identities identities,
            ApiTokens tokens,
            SessionStore store,
            SignInAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.tokens = tokens;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.idle = Duration.ofMinutes(configuration.idleMinutes());
        this.lifetime = Duration.ofMinutes(configuration.lifetimeMinutes());
        this.perPerson = configuration.sessionsPerPerson();
    }

    @Override
    public Optional<String> signIn(String name, char[] password, String address) {
        return accounts.authenticate(name, password, null, address) instanceof Attempt.Right right
                ? Optional.of(open(right.account(), address))
                : Optional.empty();
    }

    /** Opens a session for somebody who was recognised; its token is new, whatever the browser had before. */
    public String open(Account account, String address) {
        String token = secrets.fresh();
        Instant now = clock.instant();
        String from = address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
        store.closeExpired(now.minus(idle), now.minus(lifetime));
        store.open(new OpenSession(SecretTokens.digest(token), account.id(), now, now, from), perPerson);
        return token;
    }

    @Override
    public Optional<Person> person(String token) {
        boolean ofProgram = token.startsWith(ApiTokens.PREFIX);
        if (token.length() != SecretTokens.LENGTH + (ofProgram ? ApiTokens.PREFIX.length() : 0)) {
            return Optional.empty();
        }
        String digest = SecretTokens.digest(token);
        Instant now = clock.instant();
        return recent.find(digest, now).or(() -> ofProgram ? readToken(token, digest, now) : read(digest, now));
    }

    private Optional<Person> readToken(String text, String digest, Instant now) {
        return tokens.find(text).flatMap(token -> identities
                .account(token.person())
                .map(account -> identities.byToken(account, token.permissions()))
                .map(person -> remembered(digest, person, now, token.expires())));
    }

    private Optional<Person> read(String digest, Instant now) {
        Optional<OpenSession> found = store.session(digest).filter(session -> !expired(session, now));
        found.filter(session -> session.used().plus(TOUCH_EVERY).isBefore(now))
                .ifPresent(session -> store.touch(digest, now));
        return found.flatMap(session -> identities
                .account(session.person())
                .map(identities::inSession)
                .map(person -> remembered(digest, person, now, session.opened().plus(lifetime))));
    }

    private Person remembered(String digest, Person person, Instant now, Instant end) {
        recent.remember(digest, person, now, end);
        return person;
    }

    private boolean expired(OpenSession session, Instant now) {
        return !now.isBefore(session.used().plus(idle))
                || !now.isBefore(session.opened().plus(lifetime));
    }

    @Override
    public void signOut(String token) {
        if (token.length() == SecretTokens.LENGTH) {
            String digest = SecretTokens.digest(token);
            person(token).map(Person::id).ifPresent(audit::signedOut);
            store.close(digest);
            recent.forget(digest);
        }
    }

    /** The open sessions of a person, used last first. */
    public List<OpenSession> of(String person) {
        Instant now = clock.instant();
        return store.of(person).stream()
                .filter(session -> !expired(session, now))
                .toList();
    }

    /** Closes one session of the person; false if there is no such. */
    public boolean close(String person, String id) {
        Optional<OpenSession> session = store.of(person).stream()
                .filter(each -> id(each.token()).equals(id))
                .findFirst();
        session.ifPresent(found -> {
            audit.signedOut(person);
            store.close(found.token());
        });
        recent.clear();
        return session.isPresent();
    }

    /** Closes all sessions of the person, who asks for it. */
    public void signOutEverywhere(String person) {
        audit.signedOutEverywhere(person, of(person).size());
        closeAll(person);
    }

    /** Closes all sessions of the person at once. */
    public void closeAll(String person) {
        store.closeAll(person, "");
        recent.clear();
    }

    /**
     * Closes all sessions of the person but one.
     *
     * @param token of the session that stays open
     */
    public void closeOthers(String person, String token) {
        store.closeAll(person, SecretTokens.digest(token));
        recent.clear();
    }

    /** Reads everything anew, since people, roles or units have changed. */
    public void forget() {
        recent.clear();
    }

    /** By which a session is named in lists: the beginning of its digest, from which nobody gets the token. */
    public static String id(String digest) {
        return digest.substring(0, ID_LENGTH);
    }

    /** Whether the token opens that session. */
    public static boolean opens(String token, OpenSession session) {
        return SecretTokens.digest(token).equals(session.token());
    }
}
