/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.audit.AuditTrail;
import org.cityloom.platform.audit.ChainReport;

/** One verification at a time, on a thread of its own, since a long chain takes longer than a request may. */
final class Verifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final AuditTrail trail;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "cityloom-audit-verification"));
    private volatile @Nullable VerificationView latest;

    Verifications(AuditTrail trail) {
        this.trail = trail;
    }

    /** Begins one; false if one runs. */
    synchronized boolean begin() {
        VerificationView before = latest;
        if (before != null && before.running()) {
            return false;
        }
        latest = new VerificationView(true, 0, 0, null, null);
        thread.execute(this::run);
        return true;
    }

    Optional<VerificationView> latest() {
        return Optional.ofNullable(latest);
    }

    private void run() {
        try {
            ChainReport report =
                    trail.verify((checked, total) -> latest = new VerificationView(true, checked, total, null, null));
            latest = new VerificationView(false, report.checked(), report.total(), report, null);
        } catch (RuntimeException e) {
            LOG.warn("The audit could not be verified", e);
            latest = new VerificationView(false, 0, 0, null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
