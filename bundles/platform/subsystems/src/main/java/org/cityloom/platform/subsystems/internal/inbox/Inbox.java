/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.Subsystems;
import org.cityloom.platform.subsystems.internal.files.DataFolder;

/** Looks into the inbox as long as subsystems can be deployed. */
@Component(
        service = {},
        immediate = true,
        configurationPid = InboxConfiguration.PID)
@Designate(ocd = InboxConfiguration.class)
public final class Inbox {
    private static final Logger LOGGER = LoggerFactory.getLogger(Inbox.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InboxWatch watch;
    private final Duration between;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "cityloom-inbox");

    @Activate
    public Inbox(BundleContext context, @Reference Subsystems subsystems, InboxConfiguration configuration)
            throws IOException {
        this(DataFolder.of(context).resolve("inbox"), subsystems, Limits.of(configuration), Clock.systemUTC());
    }

    Inbox(Path folder, Subsystems subsystems, Limits limits, Clock clock) throws IOException {
        watch = new InboxWatch(folder, subsystems, limits, clock);
        between = limits.look();
        thread.start();
    }

    private void watch() {
        try {
            while (!ended.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop; nothing is lost, see below
        }
    }

    private void look() {
        try {
            watch.look();
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("the inbox could not be looked into; it is tried again", e);
        }
    }

    /** Ends what is being read; a file stays where it is and is found again at the next start. */
    @Deactivate
    void stop() throws InterruptedException {
        watch.stop();
        ended.countDown();
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
            LOGGER.warn("the inbox still reads a file {} s after it was told to stop", PATIENCE.toSeconds());
        }
    }
}
