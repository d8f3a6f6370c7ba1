/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.RefusedException;

/** The start of the deployment, on a thread of its own, because subsystems take their time. */
final class Start implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Start.class);
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Guard guard;
    private final Thread thread;

    Start(Boot boot, Operations operations, ShippedArchives shipped, Guard guard) {
        this.guard = guard;
        this.thread = new Thread(() -> run(boot, operations, shipped), "cityloom-subsystems-start");
    }

    void begin() {
        thread.start();
    }

    private void run(Boot boot, Operations operations, ShippedArchives shipped) {
        try {
            operations.remember(boot.conclude());
            boot.reconcile();
            shipped.install();
            var unused = guard.begin();
        } catch (InterruptedException e) {
            LOG.info("The start of the subsystems was interrupted");
        } catch (RuntimeException e) {
            LOG.error("The start of the subsystems failed; what runs is not known", e);
        } finally {
            done.countDown();
        }
    }

    /** Waits until it is over: before that, nothing new is begun. */
    void await() {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException(
                        "platform-starts",
                        new LocalizedText("平台仍在启动", "the platform is still starting; try again in a minute"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("platform-ends", Sentences.unexpected(e), e);
        }
    }

    @Override
    public void close() {
        guard.close();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
