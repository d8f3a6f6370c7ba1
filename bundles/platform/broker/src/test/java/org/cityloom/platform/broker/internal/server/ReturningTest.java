/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A reader that is cut off again and again while much is under way to it, as a subsystem is that is updated under load. */
class ReturningTest {
    private static final int UNDER_WAY = 25_000;
    private static final int TIMES = 3; // more than the 65,535 packet identifiers there are
    private static final int AT_ONCE = 1000;

    @Test
    void getsWhatItHasNotAcknowledgedHoweverOftenItComesBack(@TempDir Path folder) throws Exception {
        try (BrokerFixture broker = BrokerFixture.start(folder, new TestDevices())) {
            MqttAsyncClient first = broker.core("reader");
            first.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
            first.disconnect().waitForCompletion(5000);
            publish(broker.core("writer"));
            for (int i = 0; i < TIMES; i++) {
                Received received = new Received();
                MqttAsyncClient reader = read(broker, received);
                assertThat(received.await(UNDER_WAY).texts()).hasSize(UNDER_WAY);
                reader.disconnectForcibly(0, 0, false);
            }
        }
    }

    private static void publish(MqttAsyncClient writer) throws MqttException {
        for (int i = 0; i < UNDER_WAY; i += AT_ONCE) {
            IMqttToken last = null;
            for (int j = i; j < i + AT_ONCE; j++) {
                last = writer.publish(
                        "city/muck/truck-1/measurements", Integer.toString(j).getBytes(UTF_8), 1, false);
            }
            last.waitForCompletion(20_000);
        }
    }

    private static MqttAsyncClient read(BrokerFixture broker, Received received) throws MqttException {
        MqttAsyncClient reader =
                new MqttAsyncClient(broker.connection().uri().toString(), "reader", new MemoryPersistence());
        reader.setManualAcks(true);
        reader.setCallback(received);
        MqttConnectionOptions options = BrokerFixture.options(
                broker.connection().user(), new String(broker.connection().secret()));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        options.setReceiveMaximum(UNDER_WAY);
        reader.connect(options).waitForCompletion(20_000);
        return reader;
    }
}
