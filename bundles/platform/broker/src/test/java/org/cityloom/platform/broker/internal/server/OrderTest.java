/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class OrderTest {
    private static final int MESSAGES = 5000;
    private static final int IN_FLIGHT = 32;
    private static final String TOPIC = "city/muck/truck-1/measurements";

    @Test
    void deliversWhatADevicePublishedInItsOrder(@TempDir Path folder) throws Exception {
        TestDevices devices = new TestDevices();
        String secret = devices.add("muck", "truck-1");
        try (BrokerFixture broker = BrokerFixture.start(folder, devices)) {
            Received received = new Received();
            MqttAsyncClient core = broker.core("reader");
            core.setCallback(received);
            core.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
            publish(broker.device("truck-1", secret));
            assertThat(received.await(MESSAGES).texts())
                    .containsExactlyElementsOf(IntStream.range(0, MESSAGES)
                            .mapToObj(i -> TOPIC + "=" + i)
                            .toList());
        }
    }

    private static void publish(MqttAsyncClient device) throws Exception {
        Semaphore room = new Semaphore(IN_FLIGHT);
        MqttActionListener acknowledged = new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                room.release();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                throw new AssertionError(cause);
            }
        };
        for (int i = 0; i < MESSAGES; i++) {
            room.acquire();
            byte[] payload = Integer.toString(i).getBytes(UTF_8);
            device.publish(TOPIC, new MqttMessage(payload, 1, false, null), null, acknowledged);
        }
    }
}
