/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;

import static org.assertj.core.api.Assertions.assertThat;

/** A lamp that signed in and hears its commands; it says only what the test lets it say. */
final class LampOnTheWire implements MqttCallback, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 60_000;

    private final String id;
    private final MqttAsyncClient client;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    LampOnTheWire(BrokerFixture broker, String id, String secret) throws MqttException {
        this.id = id;
        client = new MqttAsyncClient(broker.connection().uri().toString(), id, new MemoryPersistence());
        client.setCallback(this);
        MqttConnectionOptions options = BrokerFixture.options(id, secret);
        client.connect(options).waitForCompletion(PATIENCE);
        IMqttToken subscribed = client.subscribe(DeviceTopics.commands("parks", id), 1);
        subscribed.waitForCompletion(PATIENCE);
        assertThat(subscribed.getReasonCodes()).containsExactly(1); // granted at QoS 1
    }

    /** The commands so far; waits until there are so many. */
    List<JsonNode> heard(int count) {
        Received.waitFor(() -> heard.size() >= count, id + " hears " + count + " commands, it heard " + heard);
        return List.copyOf(heard);
    }

    void done(long command) throws MqttException {
        say("{\"id\":" + command + ",\"result\":\"done\"}");
    }

    void say(String payload) throws MqttException {
        client.publish(
                        DeviceTopics.acknowledgements("parks", id),
                        new MqttMessage(payload.getBytes(StandardCharsets.UTF_8), 1, false, null))
                .waitForCompletion(PATIENCE);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws IOException {
        heard.add(JSON.readTree(message.getPayload()));
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 100, true);
        client.close(true);
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        // the test ends it, or the broker does and then nothing is heard
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        // shows as a command that is not heard
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // saying something waits for it
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // connecting waits for it
    }

    @Override
    public void authPacketArrived(int code, MqttProperties properties) {
        // no further step
    }
}
