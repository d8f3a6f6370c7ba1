/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.broker.BrokerTraffic;
import org.cityloom.platform.broker.internal.server.BrokerLimits;
import org.cityloom.platform.broker.internal.server.BrokerSettings;
import org.cityloom.platform.broker.internal.server.EmbeddedBroker;
import org.cityloom.platform.broker.internal.server.RefusedMessages;
import org.cityloom.platform.devices.DeviceAccess;

/** The embedded broker on a free local port, with whatever registry of devices the test brings. */
public final class BrokerFixture implements AutoCloseable {
    /** What the broker told of a message it did not take. */
    public record Refused(String device, String topic, String reason, String beginning, long bytes) {}

    /** What the broker told of somebody whom it did not let in. */
    public record RefusedSignIn(String name, String reason) {}

    private static final long PATIENCE_MILLIS = 60_000;

    private final BrokerSettings settings;
    private final DeviceAccess access;
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();
    private final Queue<RefusedSignIn> refusedSignIns = new ConcurrentLinkedQueue<>();
    private EmbeddedBroker broker;

    private BrokerFixture(BrokerSettings settings, DeviceAccess access) {
        this.settings = settings;
        this.access = access;
        this.broker = start(settings);
    }

    /** Starts a broker that keeps its data in that directory; a broker that is started there later finds it again. */
    public static BrokerFixture start(Path directory, DeviceAccess access) {
        return new BrokerFixture(BrokerSettings.local(directory), access);
    }

    /** Starts a broker on a fixed port. */
    public static BrokerFixture start(Path directory, int port, DeviceAccess access) {
        return new BrokerFixture(
                new BrokerSettings(directory, "127.0.0.1", port, -1, null, BrokerLimits.DEFAULT), access);
    }

    /** Starts a broker with its own limits or TLS. */
    public static BrokerFixture start(BrokerSettings settings, DeviceAccess access) {
        return new BrokerFixture(settings, access);
    }

    private EmbeddedBroker start(BrokerSettings as) {
        return EmbeddedBroker.start(as, access, new RefusedMessages() {
            @Override
            public void refused(String device, String topic, String reason, byte[] beginning, long bytes) {
                String text = new String(beginning, StandardCharsets.UTF_8);
                refused.add(new Refused(device, topic, reason, text, bytes));
            }

            @Override
            public void signInRefused(String name, String reason) {
                refusedSignIns.add(new RefusedSignIn(name, reason));
            }
        });
    }

    /** How a core service signs in. */
    public BrokerConnection connection() {
        return broker;
    }

    /** Where MQTT over WebSocket is served, or -1. */
    public int webSocketPort() {
        return broker.webSocketPort();
    }

    /** What the broker carries and holds back. */
    public BrokerTraffic traffic() {
        return broker;
    }

    /** Sessions of clients that are connected. */
    public int openSessions() {
        return broker.openSessions();
    }

    /** Where MQTT over TLS is served. */
    public URI tlsUri() {
        return URI.create("ssl://localhost:" + broker.tlsPort());
    }

    /** What the broker refused so far. */
    public Queue<Refused> refused() {
        return refused;
    }

    /** Whom the broker did not let in so far. */
    public Queue<RefusedSignIn> refusedSignIns() {
        return refusedSignIns;
    }

    /** Stops the broker and starts it again on the same port. */
    public void restart() {
        int port = broker.uri().getPort();
        broker.close();
        broker = start(
                new BrokerSettings(settings.directory(), settings.host(), port, -1, settings.tls(), settings.limits()));
    }

    /** A connected client with the rights of a core service, its session kept for a day. */
    public MqttAsyncClient core(String clientId) throws MqttException {
        MqttConnectionOptions options = options(broker.user(), new String(broker.secret()));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        return connect(clientId, options);
    }

    /** A connected client that signed in as a device. */
    public MqttAsyncClient device(String id, String secret) throws MqttException {
        return connect(id, options(id, secret));
    }

    /** A client connected in its own way. */
    public MqttAsyncClient connect(String clientId, MqttConnectionOptions options) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker.uri().toString(), clientId, new MemoryPersistence());
        client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        return client;
    }

    /** Options to sign in with. */
    public static MqttConnectionOptions options(String user, String secret) {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(user);
        options.setPassword(secret.getBytes(StandardCharsets.UTF_8));
        options.setAutomaticReconnect(false);
        return options;
    }

    @Override
    public void close() {
        broker.close();
    }
}
