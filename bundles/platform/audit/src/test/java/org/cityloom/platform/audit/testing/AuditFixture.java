/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.ChainReport;
import org.cityloom.platform.audit.internal.StoredAudit;
import org.cityloom.platform.audit.internal.StoredTrail;
import org.cityloom.platform.audit.internal.chain.Anchors;
import org.cityloom.platform.audit.internal.chain.Chain;
import org.cityloom.platform.audit.internal.who.WhoActs;
import org.cityloom.platform.store.testing.StoreFixture;

/**
 * The real audit over a database of a test.
 * <pre>{@code
 * AuditFixture audit = AuditFixture.over(store);
 * audit.audit().as(AuditFixture.WANG, () -> …);
 * assertThat(audit.only("devices:register").after()).contains(…);
 * }</pre>
 */
public final class AuditFixture {
    /** Somebody who acts. */
    public static final Actor WANG =
            new Actor(Actor.Kind.PERSON, "wang", "王工", new Origin(Door.SCREEN, "192.0.2.7", "session"));

    private final Chain chain;
    private final StoredAudit audit;
    private final StoredTrail trail;

    private AuditFixture(StoreFixture store, Path anchors, Clock clock) {
        this.chain = new Chain(store.dataSource(), store.transactions(), store.synchronizationRegistry());
        CurrentPerson nobody = java.util.Optional::empty;
        this.audit = new StoredAudit(chain, new WhoActs(nobody), clock);
        this.trail = new StoredTrail(chain, new Anchors(anchors), clock);
    }

    /** Makes the tables of the audit and opens it. */
    public static AuditFixture over(StoreFixture store) {
        return over(store, Path.of("there-are-none"), Clock.systemUTC());
    }

    /** With a file of anchors and another clock. */
    public static AuditFixture over(StoreFixture store, Path anchors, Clock clock) {
        store.migrate("audit", StoredAudit.class);
        return new AuditFixture(store, anchors, clock);
    }

    public Audit audit() {
        return audit;
    }

    public StoredTrail trail() {
        return trail;
    }

    public Chain chain() {
        return chain;
    }

    /** All entries, the first first. */
    public List<AuditRecord> entries() {
        List<AuditRecord> all = new java.util.ArrayList<>();
        trail.each(AuditQuery.ALL, all::add);
        return all;
    }

    /** The one entry with the action. */
    public AuditRecord only(String action) {
        List<AuditRecord> found = entries().stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one entry " + action + ", found " + found + " among " + entries());
        }
        return found.get(0);
    }

    public ChainReport verify() {
        return trail.verify((checked, total) -> {});
    }
}
