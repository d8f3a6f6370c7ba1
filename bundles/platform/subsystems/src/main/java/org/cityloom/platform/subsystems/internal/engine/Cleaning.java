/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.internal.state.Deployed;

/** Removes what nobody can go back to. Nothing that fails here makes an operation fail: the next start cleans again. */
final class Cleaning {
    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
    private static final Duration STAGED = Duration.ofDays(1); // default: somebody may still look at the preview

    private final Parts parts;

    Cleaning(Parts parts) {
        this.parts = parts;
    }

    /** After a version was kept. */
    void after(OperationRun run, Deployed now, List<Bundle> old) throws InterruptedException {
        try {
            parts.bundles().remove(old, Activation.group(now.id()));
            parts.configurations().forget(run.id());
            archives();
        } catch (RuntimeException e) {
            LOG.warn("What the operation {} left could not be removed", run.id(), e);
        }
    }

    /** Discards archives that no subsystem needs, and that nobody has staged lately. */
    void archives() {
        Instant limit = parts.clock().instant().minus(STAGED);
        for (String digest : parts.archives().digests()) {
            boolean needed = parts.deployed().all().stream().anyMatch(deployed -> deployed.needs(digest));
            if (!needed && parts.archives().keptSince(digest).isBefore(limit)) {
                parts.archives().discard(digest);
            }
        }
    }
}
