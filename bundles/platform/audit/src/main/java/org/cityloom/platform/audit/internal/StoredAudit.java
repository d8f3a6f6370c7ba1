/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.audit.internal.chain.Chain;
import org.cityloom.platform.audit.internal.chain.Draft;
import org.cityloom.platform.audit.internal.values.Values;
import org.cityloom.platform.audit.internal.who.WhoActs;

/** Takes note in the chain. */
@Component(service = Audit.class)
public final class StoredAudit implements Audit {
    private final Chain chain;
    private final WhoActs who;
    private final Clock clock;
    private final Values values = new Values();

    @Activate
    public StoredAudit(@Reference Chain chain, @Reference WhoActs who) {
        this(chain, who, Clock.systemUTC());
    }

    /** With another clock. */
    public StoredAudit(Chain chain, WhoActs who, Clock clock) {
        this.chain = chain;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        chain.append(new Draft(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor(),
                entry.action(),
                entry.subject(),
                values.json(entry.before()),
                values.json(entry.after())));
    }

    @Override
    public Actor actor() {
        return who.actor();
    }

    @Override
    public void as(Actor actor, Runnable work) {
        who.as(actor, work);
    }
}
