/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.session;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemThreads;
import org.cityloom.platform.telemetry.internal.flow.Backoff;
import org.cityloom.platform.telemetry.internal.flow.Flow;
import org.cityloom.platform.telemetry.internal.flow.FlowMonitor;

/**
 * The durable session of one handler: connects, keeps connected, and leaves without ending the session, so that the broker
 * keeps the messages until the handler is back.
 */
public final class SubsystemSession {
    private static final Logger LOG = LoggerFactory.getLogger(SubsystemSession.class);
    private static final long LOOK_MILLIS = 100;

    private final BrokerConnection broker;
    private final TelemetryHandler handler;
    private final SessionLimits limits;
    private final FlowMonitor monitor;
    private final Set<String> subscribed;
    private final Supplier<Flow> flows;
    private final Backoff backoff;
    private @Nullable Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /**
     * @param subscribed subsystems whose session at the broker surely has its subscription
     * @param flows makes the partitions for one connection
     */
    public SubsystemSession(
            BrokerConnection broker,
            TelemetryHandler handler,
            SessionLimits limits,
            FlowMonitor monitor,
            Set<String> subscribed,
            Supplier<Flow> flows) {
        this.broker = broker;
        this.handler = handler;
        this.limits = limits;
        this.monitor = monitor;
        this.subscribed = subscribed;
        this.flows = flows;
        this.backoff = new Backoff(limits.longestRetry());
    }

    /**
     * Begins; returns at once.
     *
     * @param gone is run when it has left the broker
     */
    public synchronized void start(Runnable gone) {
        Runnable whole = () -> {
            try {
                run();
            } finally {
                finished.countDown();
                gone.run();
            }
        };
        Thread made = SubsystemThreads.ofCore("cityloom-telemetry-" + monitor.subsystem() + "-session", whole);
        thread = made;
        made.start();
    }

    /** The handler whose session this is. */
    public TelemetryHandler handler() {
        return handler;
    }

    /** What it is doing. */
    public FlowMonitor monitor() {
        return monitor;
    }

    /**
     * Finishes the batches in hand, which it waits for a little longer than the drain deadline at most; then leaves the broker, which
     * it does not wait for.
     */
    public void finish() {
        stopping.countDown();
        if (running() == null) {
            return;
        }
        try {
            if (!finished.await(limits.drain().toMillis() * 2, TimeUnit.MILLISECONDS)) {
                LOG.error("The session of {} did not end in time", monitor.subsystem());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has nothing in hand any more and never will. */
    public boolean isFinished() {
        return finished.getCount() == 0;
    }

    /** Finishes the batches in hand and leaves the broker; blocks until then, at most a little longer than the drain deadline. */
    public void stop() {
        finish();
        Thread running = running();
        if (running == null) {
            return;
        }
        try {
            running.join(limits.drain().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running.isAlive()) {
            LOG.error("The session of {} did not leave the broker in time", monitor.subsystem());
        }
    }

    private synchronized @Nullable Thread running() {
        return thread;
    }

    private void run() {
        try {
            while (stopping.getCount() > 0) {
                tryConnection();
            }
        } catch (InterruptedException e) {
            LOG.debug("The session of {} was interrupted", monitor.subsystem());
        }
        LOG.info("The session of {} rests; the broker keeps its messages", monitor.subsystem());
    }

    /** Whatever goes wrong, for example in a broker that is just being restarted, it must not be the end of the session. */
    private void tryConnection() throws InterruptedException {
        try {
            connection();
        } catch (RuntimeException e) {
            monitor.is(FlowState.CONNECTING, "its connection failed: " + e);
            LOG.warn("The connection of {} failed", monitor.subsystem(), e);
            stopping.await(backoff.next(), TimeUnit.MILLISECONDS);
        }
    }

    private void connection() throws InterruptedException {
        Flow flow = flows.get();
        long pause;
        try (MqttConnection connection =
                MqttConnection.open(broker, monitor.subsystem(), limits, subscribed, flow::accept)) {
            flow.start();
            monitor.is(FlowState.RUNNING, null);
            LOG.info("The session of {} is connected", monitor.subsystem());
            backoff.reset();
            String end = awaitEnd(flow, connection);
            flow.stop(limits.drain());
            pause = pauseAfter(flow, end);
            if (stopping.getCount() == 0) {
                finished.countDown(); // nothing is in hand any more; the goodbye takes Paho a tenth of a second
            }
        } catch (MqttException e) {
            monitor.is(FlowState.CONNECTING, "cannot connect to the broker at " + broker.uri() + ": " + e.getMessage());
            LOG.warn("The session of {} cannot connect: {}", monitor.subsystem(), e.getMessage());
            pause = backoff.next();
        }
        stopping.await(pause, TimeUnit.MILLISECONDS);
    }

    private String awaitEnd(Flow flow, MqttConnection connection) throws InterruptedException {
        while (!stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) { // whoever stops it must not wait for a look
            if (!connection.isAlive()) {
                return "the connection to the broker was lost";
            }
            String failure = flow.failure();
            if (failure != null) {
                return failure;
            }
            String suspension = flow.suspension();
            if (suspension != null) {
                return suspension;
            }
            if (flow.isExhausted()) {
                return "more came than may wait in memory";
            }
        }
        return "the handler is leaving";
    }

    private long pauseAfter(Flow flow, String end) {
        String suspension = flow.suspension();
        if (suspension != null) {
            monitor.is(
                    FlowState.SUSPENDED, suspension); // whether it is tried again is not for the session alone to say
            LOG.error(
                    "{} is suspended for {} s: {}",
                    monitor.subsystem(),
                    limits.suspension().toSeconds(),
                    suspension);
            return limits.suspension().toMillis();
        }
        monitor.is(FlowState.CONNECTING, end);
        LOG.info("The session of {} ends its connection: {}", monitor.subsystem(), end);
        return flow.isExhausted() ? 0 : backoff.next();
    }
}
