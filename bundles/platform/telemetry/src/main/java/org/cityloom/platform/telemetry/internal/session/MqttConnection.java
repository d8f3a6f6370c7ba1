/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.telemetry.internal.check.InboundMessage;

/**
 * One connection of a durable session. It is never reused: a packet identifier means something only on the connection on which it came,
 * so an acknowledgement that is late must not reach the next connection, where the number may belong to another message.
 * That is why Paho's own automatic reconnect stays off and the session opens a new one of these.
 */
final class MqttConnection implements MqttCallback, InboundMessage.Origin, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
    private static final int KEEP_ALIVE_SECONDS = 30; // default of the platform
    private static final String NOTHING =
            "cityloom/nothing"; // to end this subscription, which there never was, changes nothing
    private static final long ANSWER_MILLIS = 10_000; // how long the broker may take to answer

    private final MqttAsyncClient client;
    private final int maximumPayload;
    private final Consumer<InboundMessage> inbox;
    private final CountDownLatch lost = new CountDownLatch(1);

    private MqttConnection(MqttAsyncClient client, int maximumPayload, Consumer<InboundMessage> inbox) {
        this.client = client;
        this.maximumPayload = maximumPayload;
        this.inbox = inbox;
    }

    /**
     * Connects and subscribes; blocks until the broker has answered.
     *
     * @param subscribed subsystems whose session surely has its subscription: subscribing again would make the broker deliver
     *     once more what is underway
     * @param inbox takes each message on Paho's thread; must not block
     */
    static MqttConnection open(
            BrokerConnection broker,
            String subsystem,
            SessionLimits limits,
            Set<String> subscribed,
            Consumer<InboundMessage> inbox)
            throws MqttException {
        MqttAsyncClient client = client(broker, subsystem);
        MqttConnection connection = new MqttConnection(client, limits.maximumPayload(), inbox);
        client.setManualAcks(true);
        client.setCallback(connection);
        boolean open = false;
        try {
            IMqttToken connected = client.connect(options(broker, limits));
            connected.waitForCompletion(ANSWER_MILLIS);
            if (!connected.getSessionPresent() || !subscribed.contains(subsystem)) {
                MqttSubscription subscription = new MqttSubscription(DeviceTopics.allMeasurements(subsystem), 1);
                client.subscribe(subscription).waitForCompletion(ANSWER_MILLIS);
                subscribed.add(subsystem);
            }
            open = true;
            return connection;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    /** Ends the session of the subsystem at the broker; blocks until the broker has answered. */
    static void forget(BrokerConnection broker, String subsystem) throws MqttException {
        MqttAsyncClient client = client(broker, subsystem);
        try {
            MqttConnectionOptions options = credentials(broker);
            options.setCleanStart(true);
            options.setSessionExpiryInterval(0L);
            client.connect(options).waitForCompletion(ANSWER_MILLIS);
            client.disconnect().waitForCompletion(ANSWER_MILLIS);
        } finally {
            client.close(true);
        }
    }

    private static MqttAsyncClient client(BrokerConnection broker, String subsystem) throws MqttException {
        return new MqttAsyncClient(broker.uri().toString(), "cityloom-telemetry-" + subsystem, new MemoryPersistence());
    }

    private static MqttConnectionOptions options(BrokerConnection broker, SessionLimits limits) {
        MqttConnectionOptions options = credentials(broker);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(limits.sessionExpiry().toSeconds());
        options.setReceiveMaximum(limits.receiveMaximum());
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        return options;
    }

    private static MqttConnectionOptions credentials(BrokerConnection broker) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        char[] secret = broker.secret();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] password = new byte[encoded.remaining()];
        encoded.get(password);
        options.setPassword(password);
        Arrays.fill(secret, ' ');
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout((int) TimeUnit.MILLISECONDS.toSeconds(ANSWER_MILLIS));
        return options;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        byte[] payload = message.getPayload();
        int size = payload.length;
        MqttProperties properties = message.getProperties();
        inbox.accept(new InboundMessage(
                this,
                message.getId(),
                message.getQos(),
                topic,
                DeviceTopics.device(topic).orElse(""),
                properties == null ? null : properties.getContentType(),
                size > maximumPayload ? Arrays.copyOf(payload, DeadLetter.MAXIMUM_PAYLOAD * 3) : payload,
                size,
                System.nanoTime()));
    }

    @Override
    public void acknowledge(int id, int qos) {
        if (!isAlive()) {
            return; // the broker delivers it again, and it will be found to be stored
        }
        try {
            client.messageArrivedComplete(id, qos);
        } catch (MqttException e) {
            LOG.debug("An acknowledgement could not be sent; the message will come again", e);
        }
    }

    @Override
    public boolean isAlive() {
        return lost.getCount() > 0;
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost.countDown();
    }

    /**
     * Leaves the broker in order; it keeps the session and what is not acknowledged. A broker may handle the end of a connection before
     * the acknowledgements that came on it, and would then deliver all that again; what it has answered comes after them.
     */
    @Override
    public void close() {
        lost.countDown();
        try {
            if (client.isConnected()) {
                client.unsubscribe(NOTHING).waitForCompletion(ANSWER_MILLIS);
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
        // nothing is published here
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // the session is told when connecting returns
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // signing in by password has no further step
    }
}
