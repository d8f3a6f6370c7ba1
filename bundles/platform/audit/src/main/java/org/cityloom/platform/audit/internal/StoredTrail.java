/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.audit.AuditPage;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.AuditTrail;
import org.cityloom.platform.audit.ChainReport;
import org.cityloom.platform.audit.internal.chain.Anchors;
import org.cityloom.platform.audit.internal.chain.Chain;
import org.cityloom.platform.audit.internal.chain.EntryTable;
import org.cityloom.platform.audit.internal.chain.Verification;

/** Reads the chain, and notes its head outside of the database once a day. */
@Component(service = AuditTrail.class, immediate = true)
public final class StoredTrail implements AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTrail.class);

    private final Chain chain;
    private final Anchors anchors;
    private final Clock clock;
    private final ScheduledExecutorService daily =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-audit-anchor"));

    @Activate
    public StoredTrail(BundleContext bundle, @Reference Chain chain) {
        this(chain, new Anchors(folder(bundle).resolve("anchors.txt")), Clock.systemUTC());
        var unused = daily.scheduleWithFixedDelay(this::noteSafely, 1, 10, TimeUnit.MINUTES);
    }

    /** With another clock, and without noting by itself. */
    public StoredTrail(Chain chain, Anchors anchors, Clock clock) {
        this.chain = chain;
        this.anchors = anchors;
        this.clock = clock;
    }

    private static Path folder(BundleContext bundle) {
        String karaf = bundle.getProperty("karaf.data");
        return (karaf == null ? Path.of("data") : Path.of(karaf)).resolve("cityloom/audit");
    }

    /** Notes the head if that was not done today. */
    public void note() {
        EntryTable.Head head = chain.inTransaction((connection, table) -> table.head(connection));
        anchors.note(head, clock.instant());
    }

    private void noteSafely() {
        try {
            note();
        } catch (RuntimeException e) {
            LOG.warn("The head of the audit could not be noted; it will be tried again", e);
        }
    }

    @Override
    public AuditPage search(AuditQuery query, @Nullable Long before, int limit) {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAXIMUM_LIMIT + ", got " + limit);
        }
        List<AuditRecord> found =
                chain.inTransaction((connection, table) -> table.search(connection, query, before, limit + 1));
        return found.size() <= limit
                ? new AuditPage(found, null)
                : new AuditPage(found.subList(0, limit), found.get(limit - 1).sequence());
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditRecord> reader) {
        long upTo = chain.inTransaction((connection, table) -> table.head(connection))
                .sequence();
        long after = 0;
        List<AuditRecord> part;
        do {
            long behind = after;
            part = chain.inTransaction(
                    (connection, table) -> table.next(connection, query, behind, upTo, MAXIMUM_LIMIT));
            part.forEach(reader);
            after = part.isEmpty() ? upTo : part.get(part.size() - 1).sequence();
        } while (part.size() == MAXIMUM_LIMIT);
    }

    @Override
    public ChainReport verify(Progress progress) {
        ChainReport report = new Verification(chain, anchors, clock).run(progress);
        if (report.broken() != null) {
            LOG.error(
                    "The audit was tampered with: {}", report.broken().reason().en());
        }
        return report;
    }

    @Deactivate
    void close() {
        daily.shutdownNow();
    }
}
