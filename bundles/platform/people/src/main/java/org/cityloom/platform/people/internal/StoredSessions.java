/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.OpenSession;
import org.cityloom.platform.people.internal.store.PeopleStore;

/**
 * Sessions that outlive a restart, since they are in the database, where only the SHA-256 of a token stands. What was read is
 * believed for 5 s, so a session closed on another node ends there at most that much later.
 */
@Component(service = Sessions.class, configurationPid = PeopleConfiguration.PID)
public final class StoredSessions implements Sessions {
    /** What everybody who is signed in may do: ask who they are, sign out. */
    public static final String SELF = "people:self";

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;
    private static final int LONGEST_ADDRESS = 80;
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final RecentSessions recent = new RecentSessions();
    private final Accounts accounts;
    private final PeopleStore store;
    private final Clock clock;
    private final Duration idle;
    private final Duration lifetime;
    private final int perPerson;

    @Activate
    public StoredSessions(
            PeopleConfiguration configuration, @Reference Accounts accounts, @Reference PeopleStore store) {
        this(configuration, accounts, store, Clock.systemUTC());
    }

    StoredSessions(PeopleConfiguration configuration, Accounts accounts, PeopleStore store, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.clock = clock;
        this.idle = Duration.ofMinutes(configuration.idleMinutes());
        this.lifetime = Duration.ofMinutes(configuration.lifetimeMinutes());
        this.perPerson = configuration.sessionsPerPerson();
    }

    @Override
    public Optional<String> signIn(String name, char[] password, String address) {
        return accounts.authenticate(name, password, address).map(account -> open(account, address));
    }

    private String open(Account account, String address) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        String from = address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
        store.closeExpired(now.minus(idle), now.minus(lifetime));
        store.open(new OpenSession(digest(token), account.id(), now, now, from), perPerson);
        return token;
    }

    @Override
    public Optional<Person> person(String token) {
        if (token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        String digest = digest(token);
        Instant now = clock.instant();
        return recent.find(digest, now).or(() -> read(digest, now));
    }

    private Optional<Person> read(String digest, Instant now) {
        Optional<OpenSession> found = store.session(digest);
        if (found.isEmpty() || expired(found.get(), now)) {
            return Optional.empty();
        }
        OpenSession session = found.get();
        if (session.used().plus(TOUCH_EVERY).isBefore(now)) {
            store.touch(digest, now);
        }
        Optional<Person> person = store.account(session.person()).map(StoredSessions::person);
        person.ifPresent(
                known -> recent.remember(digest, known, now, session.opened().plus(lifetime)));
        return person;
    }

    private boolean expired(OpenSession session, Instant now) {
        return !now.isBefore(session.used().plus(idle))
                || !now.isBefore(session.opened().plus(lifetime));
    }

    private static Person person(Account account) {
        Set<String> permissions = new HashSet<>(account.permissions());
        permissions.add(SELF);
        return new Person(account.id(), account.name(), permissions);
    }

    @Override
    public void signOut(String token) {
        if (token.length() == TOKEN_LENGTH) {
            String digest = digest(token);
            store.close(digest);
            recent.forget(digest);
        }
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
