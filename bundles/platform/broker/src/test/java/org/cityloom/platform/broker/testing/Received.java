/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Collects what a client gets, for a test to look at. */
public final class Received implements MqttCallback {
    private static final long PATIENCE_MILLIS = 60_000;

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<MqttMessage> messages = Collections.synchronizedList(new ArrayList<>());
    private volatile int reason = -1;

    /** Topic and payload as text, in order of arrival: {@code topic=payload}. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    public List<MqttMessage> messages() {
        return List.copyOf(messages);
    }

    /** Reason code of the end of the connection, -1 while it lasts. */
    public int reason() {
        return reason;
    }

    /** Waits until that many messages came; fails after a minute. */
    public Received await(int count) {
        waitFor(() -> texts.size() >= count, count + " messages");
        return this;
    }

    /** Waits until the connection ended. */
    public int awaitEnd() {
        waitFor(() -> reason >= 0, "the end of the connection");
        return reason;
    }

    /** Waits until that is so; fails after a minute. */
    @SuppressWarnings("ThreadPriorityCheck") // a condition that another thread brings about
    public static void waitFor(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        messages.add(message);
        texts.add(topic + "=" + new String(message.getPayload(), StandardCharsets.UTF_8));
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        reason = Math.max(0, response.getReturnCode());
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        // told by disconnected as well
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // nothing to collect
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // nothing to collect
    }

    @Override
    public void authPacketArrived(int code, MqttProperties properties) {
        // nothing to collect
    }
}
