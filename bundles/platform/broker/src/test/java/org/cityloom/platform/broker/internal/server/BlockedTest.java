/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;
import org.cityloom.platform.devices.Admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A device that is blocked while it is connected. */
class BlockedTest {
    private static final int BANNED = 0x8A;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int OLD_NOT_AUTHORIZED = 5;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final TestDevices devices = new TestDevices();
    private BrokerFixture broker;
    private String secret;

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
    void isDroppedWithinASecondAndToldThatItIsBannedWhenItComesBack() throws Exception {
        Received received = new Received();
        broker.device("truck-1", secret).setCallback(received);
        long start = System.nanoTime();
        devices.answer("truck-1", Admission.BLOCKED);
        assertThat(received.awaitEnd()).isEqualTo(NOT_AUTHORIZED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND);

        assertThat(reason(secret)).isEqualTo(BANNED);
        assertThat(reason("guess")).isEqualTo(0x86); // who does not know the secret is not told
        devices.answer("truck-1", Admission.ADMITTED);
        assertThat(broker.device("truck-1", secret).isConnected()).isTrue();
    }

    @Test
    void isDroppedWithinASecondInTheOldProtocolToo() throws Exception {
        try (MqttClient client = new MqttClient(broker.connection().uri().toString(), "truck-1", null)) {
            MqttConnectOptions options = new MqttConnectOptions();
            options.setUserName("truck-1");
            options.setPassword(secret.toCharArray());
            OldReceived received = new OldReceived();
            client.setCallback(received);
            client.connect(options);
            long start = System.nanoTime();
            devices.answer("truck-1", Admission.BLOCKED);
            received.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND);
            var refused = catchThrowableOfType(
                    org.eclipse.paho.client.mqttv3.MqttException.class, () -> client.connect(options));
            assertThat(refused.getReasonCode()).isEqualTo(OLD_NOT_AUTHORIZED);
        }
    }

    private int reason(String with) {
        return catchThrowableOfType(MqttException.class, () -> broker.device("truck-1", with))
                .getReasonCode();
    }

    /**
     * Waits for the end that the client itself tells of: it says already before that that it is not connected, and refuses to connect until
     * it is through with leaving.
     */
    private static final class OldReceived implements MqttCallback {
        private final CountDownLatch ended = new CountDownLatch(1);

        private void awaitEnd() throws InterruptedException {
            assertThat(ended.await(20, TimeUnit.SECONDS))
                    .as("the end of the connection")
                    .isTrue();
        }

        @Override
        public void connectionLost(Throwable cause) {
            ended.countDown();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            // nothing is sent to it
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // it sends nothing
        }
    }
}
