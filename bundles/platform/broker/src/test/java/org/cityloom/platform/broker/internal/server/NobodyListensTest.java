/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An acknowledgement is a promise, also in the moment in which a subsystem is so new that nobody follows its devices. */
class NobodyListensTest {
    private static final String OWN = "city/muck/truck-1/measurements";
    private static final int SERVER_BUSY = 0x89;
    private static final long PATIENCE = 60_000;

    private final TestDevices devices = new TestDevices();
    private String secret;
    private BrokerFixture broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = BrokerFixture.start(folder, devices);
        secret = devices.add("muck", "truck-1");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void sendsADeviceAwayRatherThanAcknowledgeWhatNobodyWillGet() throws MqttException {
        Received end = new Received();
        MqttAsyncClient early = truck();
        early.setCallback(end);
        early.publish(OWN, "lost?".getBytes(UTF_8), 1, false);
        assertThat(end.awaitEnd()).isEqualTo(SERVER_BUSY);

        Received received = new Received();
        MqttAsyncClient reader = broker.core("reader");
        reader.setCallback(received);
        reader.subscribe("city/muck/+/measurements", 1).waitForCompletion(PATIENCE);
        truck().publish(OWN, "sent again".getBytes(UTF_8), 1, false).waitForCompletion(PATIENCE);
        assertThat(received.await(1).texts()).containsExactly(OWN + "=sent again");
        assertThat(broker.refused()).isEmpty();
    }

    @Test
    void takesTheStateOfADeviceForWhoAsksLater() throws MqttException {
        truck().publish("city/muck/truck-1/state", "online".getBytes(UTF_8), 1, true)
                .waitForCompletion(PATIENCE);
    }

    private MqttAsyncClient truck() throws MqttException {
        return broker.device("truck-1", secret);
    }
}
