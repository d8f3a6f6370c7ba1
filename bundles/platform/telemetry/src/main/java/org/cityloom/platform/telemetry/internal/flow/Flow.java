/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.internal.check.InboundMessage;
import org.cityloom.platform.telemetry.internal.check.MessageCheck;

/**
 * The partitions that store what comes on one connection. It ends with the connection, so no message of an earlier
 * connection is ever mixed with those of a later one; what it has not stored, the broker delivers again.
 */
public final class Flow {
    private final FlowServices services;
    private final FlowSettings settings;
    private final FlowMonitor monitor;
    private final TelemetryHandler handler;
    private final Supplier<MessageCheck> checks;
    private final long inboxBytes;
    private final List<Partition> partitions;
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean overfull;
    private final AtomicReference<@Nullable String> suspension = new AtomicReference<>();
    private volatile @Nullable String failure;

    /**
     * @param capacity messages that may wait
     * @param inboxBytes payload that may wait; above it further messages are left to the broker
     */
    public Flow(
            FlowServices services,
            FlowSettings settings,
            FlowMonitor monitor,
            TelemetryHandler handler,
            Supplier<MessageCheck> checks,
            int capacity,
            long inboxBytes) {
        this.services = services;
        this.settings = settings;
        this.monitor = monitor;
        this.handler = handler;
        this.checks = checks;
        this.inboxBytes = inboxBytes;
        this.partitions = IntStream.range(0, settings.partitions())
                .mapToObj(i -> new Partition("cityloom-telemetry-" + monitor.subsystem() + "-" + i, this, capacity))
                .toList();
    }

    public void start() {
        partitions.forEach(Partition::start);
    }

    /** Takes a message from the connection; never blocks. */
    public void accept(InboundMessage message) {
        if (overfull || isStopping()) {
            return; // not acknowledged, so the broker delivers it on the next connection
        }
        monitor.received();
        bytes.addAndGet(message.payload().length);
        Partition partition = partitions.get(Math.floorMod(message.deviceId().hashCode(), partitions.size()));
        if (!partition.offer(message)) {
            done(List.of(message));
            monitor.begun(1);
            overfull = message.qos() > 0 || overfull; // without quality of service the message may be lost
        }
        if (bytes.get() > inboxBytes) {
            overfull = true;
        }
    }

    void done(List<InboundMessage> messages) {
        long done = 0;
        for (InboundMessage message : messages) {
            done += message.payload().length;
        }
        bytes.addAndGet(-done);
    }

    /** Whether the connection has to be given up: too much came, and all of what was taken is stored. */
    public boolean isExhausted() {
        return overfull && partitions.stream().allMatch(Partition::isIdle);
    }

    /** Why the handler cannot go on, in a sentence; null if it can. */
    public @Nullable String suspension() {
        return suspension.get();
    }

    /** Stops, for the handler cannot go on. */
    void suspend(String reason) {
        suspension.compareAndSet(null, reason);
        stopping.countDown();
    }

    /** Why it cannot go on, or null. */
    public @Nullable String failure() {
        return failure;
    }

    void fail(String reason) {
        failure = reason;
    }

    /** Stops after the batches in hand; what waits behind them is left to the broker. Blocks until the deadline at most. */
    public void stop(Duration drain) throws InterruptedException {
        stopping.countDown();
        partitions.forEach(Partition::awaken);
        long deadline = System.nanoTime() + drain.toNanos();
        for (Partition partition : partitions) {
            partition.awaitEnd(deadline);
        }
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits; true as soon as the session ends. */
    boolean awaitStopping(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    void cutOff(Partition partition) {
        if (partition.cutOffs().incrementAndGet() >= settings.cutOffsBeforeSuspension()) {
            suspend("its handler overran its deadline again and again");
        }
        if (isStopping()) {
            throw new StoppedException();
        }
    }

    MessageCheck newCheck() {
        return checks.get();
    }

    FlowServices services() {
        return services;
    }

    FlowSettings settings() {
        return settings;
    }

    FlowMonitor monitor() {
        return monitor;
    }

    String subsystem() {
        return monitor.subsystem();
    }

    TelemetryHandler handler() {
        return handler;
    }
}
