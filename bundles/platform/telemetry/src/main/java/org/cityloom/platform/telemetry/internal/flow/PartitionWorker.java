/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.internal.check.CheckedMessages;
import org.cityloom.platform.telemetry.internal.check.InboundMessage;
import org.cityloom.platform.telemetry.internal.check.MessageCheck;
import org.cityloom.platform.telemetry.internal.check.TypeNotYetDeclaredException;

/** Takes batch after batch, has it stored, and acknowledges it after the commit. */
final class PartitionWorker implements Runnable, PartitionThread {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionWorker.class);
    private static final long TYPE_PAUSE_MILLIS = 100;

    private final Partition partition;
    private final Flow flow;
    private final MessageCheck check;
    private final BatchStorer storer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile List<InboundMessage> inHand;
    private volatile boolean givenUp;

    PartitionWorker(Partition partition, Flow flow, List<InboundMessage> takenOver) {
        this.partition = partition;
        this.flow = flow;
        this.check = flow.newCheck();
        this.storer = new BatchStorer(flow.services(), flow.handler(), flow.settings(), flow.monitor(), this);
        this.inHand = takenOver;
    }

    @Override
    public void run() {
        try {
            boolean takenOver = !inHand.isEmpty();
            while (!isStopped()) {
                if (!takenOver) {
                    inHand = partition.take();
                    flow.monitor().begun(inHand.size());
                }
                if (!inHand.isEmpty()) {
                    store(inHand, takenOver);
                    flow.done(inHand);
                    inHand = List.of();
                }
                takenOver = false;
            }
        } catch (StoppedException | InterruptedException e) {
            LOG.debug(
                    "{} ends; the broker keeps what is not acknowledged",
                    Thread.currentThread().getName());
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "{} failed; the session begins anew", Thread.currentThread().getName(), e);
            flow.fail("a partition failed: " + e);
        } finally {
            ended.countDown();
        }
    }

    private void store(List<InboundMessage> messages, boolean singly) {
        CheckedMessages checked = new CheckedMessages();
        for (InboundMessage message : messages) {
            check(message, checked);
        }
        storer.store(checked, singly);
        if (givenUp) {
            throw new StoppedException();
        }
        for (InboundMessage message : messages) {
            message.acknowledge();
        }
    }

    private void check(InboundMessage message, CheckedMessages into) {
        while (true) {
            try {
                check.check(message, into);
                return;
            } catch (TypeNotYetDeclaredException e) {
                flow.monitor().is(FlowState.RETRYING, e.getMessage());
                pause(TYPE_PAUSE_MILLIS);
            }
        }
    }

    private boolean isStopped() {
        return givenUp || flow.isStopping();
    }

    boolean isIdle() {
        return inHand.isEmpty();
    }

    List<InboundMessage> inHand() {
        return inHand;
    }

    @Override
    public void pause(long millis) {
        if (givenUp || flow.awaitStopping(millis)) {
            throw new StoppedException();
        }
    }

    @Override
    public void handlerIsWell() {
        partition.cutOffs().set(0);
    }

    @Override
    public void handlerWasCutOff() {
        flow.cutOff(partition);
    }

    @Override
    public void handlerIsUnfit(String reason) {
        flow.suspend(reason);
        throw new StoppedException();
    }

    @Override
    public void giveUp() {
        givenUp = true;
        flow.monitor().cutOff();
        partition.replace(this);
    }

    void awaitEnd(long deadlineNanos) throws InterruptedException {
        if (givenUp || ended.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return;
        }
        givenUp = true;
        LOG.error("A batch was not done before the deadline; its thread is left, the broker keeps the messages");
        storer.abort();
    }
}
