/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.paho.mqttv5.client.MqttPingSender;
import org.eclipse.paho.mqttv5.client.TimerPingSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of many devices to one broker. Paho makes three threads for each connection (they only wait and cost about 60 KiB
 * each): it waits for one of them on another, so that a pool from which they all came could run empty for good. What else
 * may wait is done on a few shared threads, and everything that may not on one. Closing it closes all lines.
 */
public final class DeviceLines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceLines.class);
    private static final int APART =
            16; // threads for goodbyes, of which each may wait for half a second, and for pings
    private static final Duration DELIVERY = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final URI broker;
    private final ScheduledExecutorService apart;
    private final ScheduledExecutorService turns;
    private final Set<DeviceLine> lines = ConcurrentHashMap.newKeySet();

    /** @param broker for example {@code tcp://127.0.0.1:1883} */
    public DeviceLines(URI broker) {
        this.broker = broker;
        this.apart = executor("cityloom-simulator-apart-", APART);
        this.turns = executor("cityloom-simulator-lines-", 1);
    }

    private static ScheduledThreadPoolExecutor executor(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(threads, factory);
        executor.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /**
     * Opens the line of a device; returns at once and connects until it is closed.
     *
     * @param capacity how many messages are kept while the broker does not acknowledge them
     */
    public DeviceLine open(String subsystem, String device, String secret, int capacity) {
        return open(subsystem, device, secret, capacity, ToldCommand.NONE);
    }

    /**
     * Opens the line of a device that does what it is told.
     *
     * @param capacity how many messages are kept while the broker does not acknowledge them
     */
    public DeviceLine open(String subsystem, String device, String secret, int capacity, ToldCommand.Hands hands) {
        DeviceLine line = new DeviceLine(this, subsystem, device, secret, capacity, hands);
        lines.add(line);
        line.start();
        return line;
    }

    /**
     * Opens a line for one message only, as a device on a battery does, and takes leave when it was acknowledged or after a minute; so
     * the broker does not say that the device went offline. Returns at once.
     */
    public void deliver(String subsystem, String device, String secret, byte[] payload) {
        DeviceLine line = open(subsystem, device, secret, 1);
        line.offer(payload);
        line.leaveWhenDelivered();
        later(line::leave, DELIVERY);
    }

    /** How many lines are connected. */
    public int connected() {
        return (int) lines.stream().filter(DeviceLine::connected).count();
    }

    URI broker() {
        return broker;
    }

    /** What keeps one connection alive. */
    MqttPingSender pings() {
        return new TimerPingSender(apart);
    }

    /** Runs the work on the thread of the turns; drops it once the lines are closed. */
    void later(Runnable work, Duration delay) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("A line to the broker stumbled", e);
            }
        };
        try {
            var unused = turns.schedule(guarded, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("The lines are closed", e);
        }
    }

    /** Runs work that waits on a thread where that is allowed; drops it once the lines are closed. */
    void apart(Runnable work) {
        try {
            apart.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.trace("The lines are closed", e);
        }
    }

    void closed(DeviceLine line) {
        lines.remove(line);
    }

    @Override
    public void close() {
        List<DeviceLine> open = new ArrayList<>(lines);
        open.forEach(DeviceLine::hangUp);
        open.forEach(DeviceLine::close);
        turns.shutdownNow();
        apart.shutdownNow();
    }
}
