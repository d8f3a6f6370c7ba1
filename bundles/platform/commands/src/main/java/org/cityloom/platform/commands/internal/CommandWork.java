/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.Transactions;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.commands.internal.line.Delivery;
import org.cityloom.platform.commands.internal.line.Downlink;
import org.cityloom.platform.commands.internal.store.CommandStore;

/**
 * Has commands brought {@linkplain Forwarding forward} as time passes, over the broker. All that is to be done is in the store, so it goes
 * on after a restart where it was; a command may be sent once too often, and has its id for that. One thread of its own.
 */
@Component(service = CommandWork.class)
public final class CommandWork {
    private static final Logger LOG = LoggerFactory.getLogger(CommandWork.class);
    private static final Duration LOOK = Duration.ofMillis(500); // how often something may have become due
    private static final Duration AGAIN = Duration.ofSeconds(2); // after the broker could not be reached
    private static final long STOP_SECONDS = 15;

    private final Forwarding forwarding;
    private final CommandNews news;
    private final BrokerConnection broker;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Runnable waker = this::wake;
    private final Thread thread = new Thread(this::run, "cityloom-commands");
    private volatile boolean stopping;
    private volatile @Nullable Delivery line;
    private Instant nextTry = Instant.MIN;

    @Activate
    public CommandWork(
            @Reference CommandStore store,
            @Reference EffectWatch effects,
            @Reference CommandAlarms alarms,
            @Reference CommandNews news,
            @Reference DeadLetters letters,
            @Reference Transactions transactions,
            @Reference BrokerConnection broker) {
        this(store, effects, alarms, news, letters, transactions, broker, Clock.systemUTC());
    }

    CommandWork(
            CommandStore store,
            EffectWatch effects,
            CommandAlarms alarms,
            CommandNews news,
            DeadLetters letters,
            Transactions transactions,
            BrokerConnection broker,
            Clock clock) {
        this.forwarding = new Forwarding(store, effects, alarms, news, letters, transactions, clock);
        this.news = news;
        this.broker = broker;
        this.clock = clock;
        news.listen(waker);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the broker can be reached. */
    public boolean isConnected() {
        Delivery current = line;
        return current != null && current.isAlive();
    }

    private void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                connect();
                forwarding.look(line);
            } catch (RuntimeException e) {
                LOG.warn("Commands wait: {}", e.toString());
            }
            try {
                if (wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }

    private void connect() {
        Instant now = clock.instant();
        if (isConnected() || now.isBefore(nextTry)) {
            return;
        }
        nextTry = now.plus(AGAIN);
        hangUp();
        try {
            line = Downlink.open(broker, forwarding);
        } catch (IOException e) {
            LOG.warn("Commands wait until the broker at {} answers: {}", broker.uri(), e.toString());
        }
    }

    private void hangUp() {
        Delivery current = line;
        line = null;
        if (current != null) {
            current.close();
        }
    }

    @Deactivate
    void stop() {
        stopping = true;
        news.unlisten(waker);
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }
}
