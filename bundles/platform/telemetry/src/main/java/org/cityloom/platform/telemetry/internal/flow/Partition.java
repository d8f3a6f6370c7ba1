/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.SubsystemThreads;
import org.cityloom.platform.telemetry.internal.check.InboundMessage;

/** The messages of some devices of a subsystem and the one thread that stores them, in order of arrival. */
final class Partition {
    private static final long IDLE_MILLIS = 200;
    /** Put in for a worker that waits for messages, so that it looks whether the session ends. */
    private static final InboundMessage NOTHING =
            new InboundMessage(new Nowhere(), 0, 0, "", "", null, new byte[0], 0, 0);

    private final String name;
    private final Flow flow;
    private final BlockingQueue<InboundMessage> inbox;
    private final AtomicInteger cutOffs = new AtomicInteger();
    private volatile @Nullable PartitionWorker worker;

    Partition(String name, Flow flow, int capacity) {
        this.name = name;
        this.flow = flow;
        this.inbox = new ArrayBlockingQueue<>(capacity);
    }

    void start() {
        startWorker(List.of());
    }

    private void startWorker(List<InboundMessage> takenOver) {
        PartitionWorker next = new PartitionWorker(this, flow, takenOver);
        worker = next;
        TelemetryHandler handler = flow.handler();
        SubsystemThreads.daemon(flow.subsystem(), name, handler.getClass().getClassLoader(), next)
                .start();
    }

    /** False if there is no room. */
    boolean offer(InboundMessage message) {
        return inbox.offer(message);
    }

    /** Waits a moment for messages and takes those that are there, up to a batch. */
    List<InboundMessage> take() throws InterruptedException {
        InboundMessage first = inbox.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null || isNothing(first)) {
            return List.of();
        }
        int most = flow.settings().batchSize();
        List<InboundMessage> batch = new ArrayList<>();
        batch.add(first);
        inbox.drainTo(batch, most - 1);
        if (batch.size() < most && !flow.settings().linger().isZero()) {
            TimeUnit.NANOSECONDS.sleep(flow.settings().linger().toNanos());
            inbox.drainTo(batch, most - batch.size());
        }
        batch.removeIf(Partition::isNothing);
        return batch;
    }

    private static boolean isNothing(InboundMessage message) {
        return message.origin() instanceof Nowhere;
    }

    /** Lets an idle worker look at once whether the session ends; where there is no room, it is not idle. */
    void awaken() {
        var unused = inbox.offer(NOTHING);
    }

    boolean isIdle() {
        PartitionWorker now = worker;
        return inbox.isEmpty() && (now == null || now.isIdle());
    }

    AtomicInteger cutOffs() {
        return cutOffs;
    }

    /** A worker hangs in its handler: another one takes over the messages in its hands. */
    void replace(PartitionWorker hanging) {
        if (worker != hanging) {
            return;
        }
        try {
            flow.cutOff(this);
            startWorker(hanging.inHand());
        } catch (StoppedException e) {
            worker = null; // the session ends, the broker keeps the messages
        }
    }

    /** Waits until the batch in hand is done or the deadline has passed; the worker is given up then. */
    void awaitEnd(long deadlineNanos) throws InterruptedException {
        PartitionWorker now = worker;
        if (now != null) {
            now.awaitEnd(deadlineNanos);
        }
        inbox.clear();
    }

    private record Nowhere() implements InboundMessage.Origin {
        @Override
        public void acknowledge(int id, int qos) {
            // nothing came from there
        }

        @Override
        public boolean isAlive() {
            return false;
        }
    }
}
