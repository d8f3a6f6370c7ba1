/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.broker.BrokerConnection;

/** Publishes what devices would, with the rights of the core so that one connection serves them all. */
public final class Publisher implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final int WINDOW = 500;

    private final MqttAsyncClient client;
    private final List<IMqttToken> underway = new ArrayList<>();

    public Publisher(BrokerConnection broker) throws MqttException {
        client = new MqttAsyncClient(broker.uri().toString(), "publisher", new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        options.setPassword(new String(broker.secret()).getBytes(StandardCharsets.UTF_8));
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
    }

    public void publish(String device, String payload) throws MqttException {
        publish(DeviceTopics.measurements(Registry.SUBSYSTEM, device), payload.getBytes(StandardCharsets.UTF_8), null);
    }

    public void publish(String topic, byte[] payload, @Nullable String contentType) throws MqttException {
        MqttMessage message = new MqttMessage(payload);
        message.setQos(1);
        MqttProperties properties = new MqttProperties();
        properties.setContentType(contentType);
        message.setProperties(properties);
        underway.add(client.publish(topic, message));
        if (underway.size() >= WINDOW) {
            flush();
        }
    }

    /** Waits until the broker has everything. */
    public void flush() throws MqttException {
        for (IMqttToken token : underway) {
            token.waitForCompletion(PATIENCE_MILLIS);
        }
        underway.clear();
    }

    @Override
    public void close() throws MqttException {
        flush();
        client.disconnect().waitForCompletion(PATIENCE_MILLIS);
        client.close();
    }
}
