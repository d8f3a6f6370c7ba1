/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.people.internal.store.Account;

/**
 * Audits signing in and out. Of failures of one name from one address there is one entry a minute at most, with the count of
 * those before it, or guessing would fill the history of everybody. Safe for all threads.
 */
@Component(service = SignInAudit.class)
public final class SignInAudit {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAudit.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 64;
    private static final String PERSON = "person";

    private final Audit audit;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(Instant told, int since) {}

    @Activate
    public SignInAudit(@Reference Audit audit) {
        this(audit, Clock.systemUTC());
    }

    SignInAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody gave the right password; who cannot be audited is not let in. */
    void signedIn(Account account, String address) {
        signedIn(account, address, Map.of("from", address));
    }

    /** An issuer vouched for somebody; who cannot be audited is not let in. */
    public void signedIn(Account account, String address, String issuer) {
        signedIn(account, address, Map.of("from", address, "issuer", issuer));
    }

    private void signedIn(Account account, String address, Map<String, String> how) {
        Actor actor = new Actor(Actor.Kind.PERSON, account.id(), account.name(), origin(address));
        audit.as(actor, () -> audit.record(AuditEntry.of("people:sign-in", PERSON, account.id(), null, how)));
    }

    /** Somebody ends a session. */
    void signedOut(String id) {
        audit.record(AuditEntry.of("people:sign-out", PERSON, id, Map.of("signedIn", true), null));
    }

    /** Somebody ends all sessions of the own account. */
    void signedOutEverywhere(String id, int sessions) {
        audit.record(AuditEntry.of("people:sign-out-everywhere", PERSON, id, Map.of("sessions", sessions), null));
    }

    /** Somebody did not give the right password, or had to wait. */
    public void failed(String typed, String address) {
        String name = typed.isEmpty() ? "?" : typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
        int count = counted(name + '\n' + address);
        if (count == 0) {
            return;
        }
        try {
            audit.as(
                    Actor.person(name, origin(address)),
                    () -> audit.record(
                            AuditEntry.of("people:sign-in-failed", PERSON, name, null, Map.of("attempts", count))));
        } catch (RuntimeException e) {
            LOG.warn("A failed attempt to sign in could not be audited", e);
        }
    }

    /** How many there were since the last entry, this one included; 0 if it is too early for another. */
    private synchronized int counted(String key) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        if (before != null && now.isBefore(before.told().plus(BETWEEN))) {
            failures.put(key, new Failures(before.told(), before.since() + 1));
            return 0;
        }
        failures.put(key, new Failures(now, 0));
        return before == null ? 1 : before.since() + 1;
    }

    private Origin origin(String address) {
        Origin known = audit.actor().origin();
        return new Origin(known.door(), known.address() == null ? address : known.address(), null);
    }
}
