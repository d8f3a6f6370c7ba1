/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.commands.Command;
import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.broker.BrokerConnection;

/**
 * One MQTT connection to the broker, over which commands go out and acknowledgements come in. Its session is durable: what devices say while
 * nobody listens, the broker keeps.
 */
public final class Downlink implements MqttCallback, Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Downlink.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT_ID = "cityloom-commands";
    private static final long ANSWER_MILLIS = 10_000; // how long the broker may take to answer
    private static final int AT_ONCE = 64; // acknowledgements that the broker sends before the first of them is kept
    private static final long SESSION_SECONDS = TimeUnit.DAYS.toSeconds(7); // the longest that a command lives

    private final MqttAsyncClient client;
    private final Inbox inbox;
    private volatile boolean alive = true;

    private Downlink(MqttAsyncClient client, Inbox inbox) {
        this.client = client;
        this.inbox = inbox;
    }

    /**
     * Connects and listens for acknowledgements; blocks until the broker has answered.
     *
     * @throws IOException if it does not let it in
     */
    public static Downlink open(BrokerConnection broker, Inbox inbox) throws IOException {
        try {
            return connected(broker, inbox);
        } catch (MqttException e) {
            throw new IOException(e);
        }
    }

    private static Downlink connected(BrokerConnection broker, Inbox inbox) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker.uri().toString(), CLIENT_ID, new MemoryPersistence());
        Downlink downlink = new Downlink(client, inbox);
        client.setManualAcks(true);
        client.setCallback(downlink);
        boolean open = false;
        try {
            client.connect(options(broker)).waitForCompletion(ANSWER_MILLIS);
            client.subscribe(DeviceTopics.allAcknowledgements(), 1).waitForCompletion(ANSWER_MILLIS);
            open = true;
            return downlink;
        } finally {
            if (!open) {
                downlink.close();
            }
        }
    }

    private static MqttConnectionOptions options(BrokerConnection broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        char[] secret = broker.secret();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] password = new byte[encoded.remaining()];
        encoded.get(password);
        options.setPassword(password);
        Arrays.fill(secret, ' ');
        options.setCleanStart(false);
        options.setSessionExpiryInterval(SESSION_SECONDS);
        options.setReceiveMaximum(AT_ONCE);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout((int) TimeUnit.MILLISECONDS.toSeconds(ANSWER_MILLIS));
        return options;
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    /** Sends it at QoS 1 and blocks until the broker has it, which drops what a device does not fetch before it expires. */
    @Override
    public void send(Command command, Instant now) throws IOException {
        MqttProperties properties = new MqttProperties();
        properties.setContentType("application/json");
        properties.setMessageExpiryInterval(Math.max(1, command.expiresAt().getEpochSecond() - now.getEpochSecond()));
        MqttMessage message = new MqttMessage(payload(command), 1, false, properties);
        try {
            client.publish(DeviceTopics.commands(command.subsystem(), command.deviceId()), message)
                    .waitForCompletion(ANSWER_MILLIS);
        } catch (MqttException e) {
            throw new IOException(e);
        }
    }

    private static byte[] payload(Command command) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", command.id())
                .put("kind", command.kind())
                .put("expires", command.expiresAt().toEpochMilli());
        body.set("parameters", JSON.valueToTree(command.parameters()));
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("command " + command.id() + " cannot be written", e);
        }
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        try {
            Acknowledgement.read(message.getPayload())
                    .ifPresentOrElse(
                            acknowledgement -> inbox.acknowledged(
                                    DeviceTopics.device(topic).orElse(""), acknowledgement),
                            () -> inbox.malformed(topic, message.getPayload()));
        } catch (RuntimeException e) {
            LOG.warn("What {} said cannot be kept now, the broker will say it again: {}", topic, e.toString());
            alive = false;
            return;
        }
        client.messageArrivedComplete(message.getId(), message.getQos());
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        alive = false;
    }

    /** Leaves; the broker keeps the session and what was not kept. */
    @Override
    public void close() {
        alive = false;
        try {
            if (client.isConnected()) {
                client.disconnect(ANSWER_MILLIS).waitForCompletion(ANSWER_MILLIS);
            }
        } catch (MqttException e) {
            LOG.debug("The broker did not take the goodbye", e);
        }
        try {
            client.disconnectForcibly(0, 1, false);
        } catch (MqttException e) {
            LOG.debug("The connection was gone already", e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.warn("The MQTT client could not be closed: {}", e.getMessage());
        }
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.debug("MQTT reported an error", exception);
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // sending waits for its own token
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // opening returns then
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // signing in by password has no further step
    }
}
