/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.devices.DeviceActivity;

/**
 * Follows the state topics on the broker, embedded or external, and tells the registry who went online and offline. Keeps no
 * session: what was said while it was away, the broker kept as the last word of each device.
 */
@Component(service = {})
public final class StateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StateWatch.class);
    /** The same at each start, so that a clean start also clears away what a crash may have left. */
    private static final String CLIENT_ID = "cityloom-states-" + System.getProperty("karaf.name", "root");

    private static final long CHECK_SECONDS = 2;
    private static final long PATIENCE_MILLIS = 10_000;

    private final BrokerConnection connection;
    private final StateMessages messages;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cityloom-broker-states");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable MqttAsyncClient client;

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // connect tells itself what went wrong
    public StateWatch(@Reference BrokerConnection connection, @Reference DeviceActivity activity) {
        this.connection = connection;
        this.messages = new StateMessages(activity, Clock.systemUTC());
        keeper.scheduleWithFixedDelay(this::connect, 0, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    private void connect() {
        MqttAsyncClient current = client;
        if (current != null && current.isConnected()) {
            return;
        }
        disconnect();
        try {
            MqttAsyncClient fresh =
                    new MqttAsyncClient(connection.uri().toString(), CLIENT_ID, new MemoryPersistence());
            client = fresh;
            fresh.setCallback(messages);
            fresh.connect(options()).waitForCompletion(PATIENCE_MILLIS);
            fresh.subscribe(DeviceTopics.allStates(), 1).waitForCompletion(PATIENCE_MILLIS);
        } catch (MqttException | RuntimeException e) {
            LOG.warn("Cannot follow the states of devices on {}: {}", connection.uri(), e.toString());
        }
    }

    private MqttConnectionOptions options() {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(connection.user());
        options.setPassword(new String(connection.secret()).getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        return options;
    }

    private void disconnect() {
        MqttAsyncClient old = client;
        client = null;
        if (old == null) {
            return;
        }
        try {
            if (old.isConnected()) {
                old.disconnectForcibly(0, 1000, true);
            }
            old.close(true);
        } catch (MqttException e) {
            LOG.debug("Closing the connection for states failed", e);
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        keeper.execute(this::disconnect);
        keeper.shutdown();
        if (!keeper.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            keeper.shutdownNow();
        }
    }
}
