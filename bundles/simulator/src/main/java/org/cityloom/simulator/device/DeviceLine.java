/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceTopics;

/**
 * The line of one device: signs in as the device, says that it is online, leaves a last will, and publishes at QoS 1. What was
 * not acknowledged is kept in order and sent again from the first unacknowledged message on, after every loss of the
 * connection; so messages arrive at least once and first arrivals in order. It hears its commands too. Safe for all threads.
 */
public final class DeviceLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceLine.class);

    private static final int WINDOW = 32; // sent and not acknowledged, far below the receive maximum of brokers
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration CONNECT = Duration.ofSeconds(20); // then Paho is given up and a new client made
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
    private static final Duration GOODBYE = Duration.ofMillis(500);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final DeviceLines lines;
    private final String subsystem;
    private final String device;
    private final String secret;
    private final int capacity;
    private final Ear ear;
    private final Semaphore room;
    private final AtomicLong acknowledged = new AtomicLong();
    private final CountDownLatch gone = new CountDownLatch(1);

    // the rest belongs to the thread of the turns
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Deque<byte[]> sent = new ArrayDeque<>();
    private @Nullable MqttAsyncClient client;
    private int attempt; // numbers the connections; tells late callbacks of an earlier one
    private int failures;
    private boolean closing;
    private boolean brief; // leaves once everything is acknowledged
    private volatile boolean connected;

    DeviceLine(
            DeviceLines lines, String subsystem, String device, String secret, int capacity, ToldCommand.Hands hands) {
        this.lines = lines;
        this.subsystem = subsystem;
        this.device = device;
        this.secret = secret;
        this.capacity = capacity;
        this.ear = new Ear(hands);
        this.room = new Semaphore(capacity);
    }

    /** Hands over a payload without waiting; false if too many are unacknowledged. */
    public boolean offer(byte[] payload) {
        if (!room.tryAcquire()) {
            return false;
        }
        turn(() -> enqueue(payload));
        return true;
    }

    /** Hands over a payload; waits while too many are unacknowledged. */
    public void put(byte[] payload) throws InterruptedException {
        room.acquire();
        turn(() -> enqueue(payload));
    }

    /** Waits until everything handed over was acknowledged; false if it was not in that time. */
    public boolean drain(Duration atMost) throws InterruptedException {
        if (!room.tryAcquire(capacity, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        room.release(capacity);
        return true;
    }

    /** How many messages the broker acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Whether the broker accepted the device. */
    public boolean connected() {
        return connected;
    }

    void start() {
        turn(this::connect);
    }

    /** Takes leave properly, without being called offline, as soon as everything handed over was acknowledged. Does not wait. */
    void leaveWhenDelivered() {
        turn(() -> {
            brief = true;
            if (waiting.isEmpty() && sent.isEmpty()) {
                leave();
            }
        });
    }

    /** Takes leave properly, without being called offline; what is unacknowledged is dropped. On the thread of the turns only. */
    void leave() {
        end(true, () -> lines.closed(this));
    }

    /** Says goodbye: what is unacknowledged is dropped. Does not wait. */
    void hangUp() {
        turn(this::disconnect);
    }

    /** Disconnects, so that the broker tells that the device is offline; within 5 s. What is unacknowledged is dropped. */
    @Override
    public void close() {
        hangUp();
        try {
            if (!gone.await(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("{} left without a goodbye", device);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.closed(this);
    }

    private void turn(Runnable work) {
        lines.later(work, Duration.ZERO);
    }

    private void enqueue(byte[] payload) {
        waiting.add(payload);
        send();
    }

    private void connect() {
        if (closing) {
            return;
        }
        attempt++;
        int mine = attempt;
        try {
            MqttAsyncClient connecting = new MqttAsyncClient(
                    lines.broker().toString(), device, new MemoryPersistence(), lines.pings(), null);
            client = connecting;
            connecting.setCallback(new LineListener(
                    () -> turn(() -> lost(mine, "connection lost")), payload -> turn(() -> told(payload))));
            connecting.connect(options(), null, listener(() -> accepted(mine), reason -> lost(mine, reason)));
            lines.later(() -> overdue(mine), CONNECT);
        } catch (MqttException e) {
            lost(mine, e.toString());
        }
    }

    private void overdue(int which) {
        if (!connected) {
            lost(which, "no answer within " + CONNECT.toSeconds() + " s");
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(device);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval((int) KEEP_ALIVE.toSeconds());
        options.setConnectionTimeout((int) CONNECT.toSeconds());
        options.setWill(DeviceTopics.state(subsystem, device), state(DeviceTopics.OFFLINE));
        return options;
    }

    private static MqttMessage state(String state) {
        return new MqttMessage(state.getBytes(StandardCharsets.UTF_8), 1, true, null);
    }

    private void accepted(int which) {
        if (which != attempt || closing) {
            return;
        }
        connected = true;
        MqttAsyncClient accepting = client;
        if (accepting != null) {
            try {
                accepting.publish(DeviceTopics.state(subsystem, device), state(DeviceTopics.ONLINE));
                accepting.subscribe(DeviceTopics.commands(subsystem, device), 1);
            } catch (MqttException e) {
                lost(which, e.toString());
            }
        }
        send();
    }

    /** Does what it is told, and what it is told twice only once; an acknowledgement that gets lost is asked for again. */
    private void told(byte[] payload) {
        MqttAsyncClient answering = client;
        if (!connected || answering == null) {
            return;
        }
        try {
            ToldCommand command = ToldCommand.read(payload);
            Optional<String> answer = ear.tell(command);
            if (answer.isPresent()) {
                answering.publish(
                        DeviceTopics.acknowledgements(subsystem, device),
                        new MqttMessage(command.acknowledgement(answer.get()), 1, false, null));
            }
        } catch (IOException e) {
            LOG.warn("{} was told what it does not understand: {}", device, e.getMessage());
        } catch (MqttException e) {
            LOG.debug("{} could not answer", device, e);
        }
    }

    private void send() {
        MqttAsyncClient sending = client;
        while (connected && sending != null && sent.size() < WINDOW && !waiting.isEmpty()) {
            byte[] payload = waiting.remove();
            sent.add(payload);
            int which = attempt;
            try {
                sending.publish(
                        DeviceTopics.measurements(subsystem, device),
                        new MqttMessage(payload, 1, false, null),
                        null,
                        listener(() -> acknowledged(which, payload), reason -> lost(which, reason)));
            } catch (MqttException e) {
                lost(which, e.toString());
            }
        }
    }

    private void acknowledged(int which, byte[] payload) {
        if (which == attempt && sent.removeFirstOccurrence(payload)) {
            acknowledged.incrementAndGet();
            failures = 0; // only now: a broker that is busy accepts, too, and sends away afterwards
            room.release();
            if (brief && sent.isEmpty() && waiting.isEmpty()) {
                leave();
            } else {
                send();
            }
        }
    }

    private void lost(int which, String reason) {
        if (which != attempt || closing) {
            return;
        }
        attempt++;
        connected = false;
        release(client, false, () -> {});
        client = null;
        while (!sent.isEmpty()) {
            waiting.addFirst(sent.removeLast());
        }
        failures++;
        long wait = Math.min(FIRST_WAIT.toMillis() << Math.min(failures - 1, 10), LONGEST_WAIT.toMillis());
        long scatter = Math.floorMod(device.hashCode(), 500); // so that a fleet does not come back at one moment
        LOG.debug("{}: {}; again in {} ms", device, reason, wait + scatter);
        lines.later(this::connect, Duration.ofMillis(wait + scatter));
    }

    private void disconnect() {
        end(false, gone::countDown);
    }

    private void end(boolean goodbye, Runnable done) {
        if (closing) {
            return;
        }
        closing = true;
        connected = false;
        release(client, goodbye, done);
    }

    /** Ends a connection on another thread, because Paho waits for its own threads here. */
    private void release(@Nullable MqttAsyncClient old, boolean goodbye, Runnable done) {
        lines.apart(() -> {
            if (old != null) {
                end(old, goodbye);
            }
            done.run();
        });
    }

    /** @param goodbye whether to take leave of the broker; without that, it tells the last will */
    private void end(MqttAsyncClient old, boolean goodbye) {
        try {
            old.disconnectForcibly(0, GOODBYE.toMillis(), goodbye);
        } catch (MqttException e) {
            LOG.trace("{} was not connected", device, e);
        }
        try {
            old.close(true);
        } catch (MqttException e) {
            LOG.debug("{} left a connection open", device, e);
        }
    }

    private MqttActionListener listener(Runnable success, Consumer<String> failure) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                turn(success);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                turn(() -> failure.accept(String.valueOf(cause)));
            }
        };
    }
}
