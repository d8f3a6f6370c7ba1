/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SignInTest {
    private static final int BAD_USER_NAME_OR_PASSWORD = 0x86;
    private static final int CLIENT_IDENTIFIER_NOT_VALID = 0x85;
    private static final int SESSION_TAKEN_OVER = 0x8E;
    private static final int NOT_AUTHORIZED = 0x87;

    private final TestDevices devices = new TestDevices();
    private BrokerFixture broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = BrokerFixture.start(folder, devices);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void refusesAWrongSecret() {
        devices.add("muck", "truck-1");
        assertThat(refusal(() -> broker.device("truck-1", "guess"))).isEqualTo(BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void refusesADeviceThatIsNotRegistered() {
        assertThat(refusal(() -> broker.device("stranger", "secret-of-stranger")))
                .isEqualTo(BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void refusesTheNameOfTheCoreWithAnotherSecret() {
        assertThat(refusal(() -> broker.connect(
                        "core", BrokerFixture.options(broker.connection().user(), "guess"))))
                .isEqualTo(BAD_USER_NAME_OR_PASSWORD);
    }

    @Test
    void refusesTheClientIdOfAnotherDevice() {
        String secret = devices.add("muck", "truck-1");
        devices.add("muck", "truck-2");
        assertThat(refusal(() -> broker.connect("truck-2", BrokerFixture.options("truck-1", secret))))
                .isEqualTo(CLIENT_IDENTIFIER_NOT_VALID);
    }

    @Test
    void refusesAWrongSecretInTheOldProtocolToo() throws Exception {
        devices.add("muck", "truck-1");
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("truck-1");
        options.setPassword("guess".toCharArray());
        try (MqttClient client = new MqttClient(broker.connection().uri().toString(), "truck-1", null)) {
            var refused = catchThrowableOfType(
                    org.eclipse.paho.client.mqttv3.MqttException.class, () -> client.connect(options));
            assertThat(refused.getReasonCode()).isEqualTo(5); // not authorized
        }
    }

    @Test
    void dropsTheConnectionWhenTheSecretIsRenewed() throws Exception {
        String secret = devices.add("muck", "truck-1");
        MqttAsyncClient truck = broker.device("truck-1", secret);
        Received received = new Received();
        truck.setCallback(received);
        devices.renew("truck-1", "another");
        assertThat(received.awaitEnd()).isEqualTo(NOT_AUTHORIZED);
        assertThat(refusal(() -> broker.device("truck-1", secret))).isEqualTo(BAD_USER_NAME_OR_PASSWORD);
        assertThat(broker.device("truck-1", "another").isConnected()).isTrue();
    }

    @Test
    void dropsTheConnectionWhenTheDeviceIsRemoved() throws Exception {
        String secret = devices.add("muck", "truck-1");
        Received received = new Received();
        broker.device("truck-1", secret).setCallback(received);
        devices.remove("truck-1");
        assertThat(received.awaitEnd()).isEqualTo(NOT_AUTHORIZED);
    }

    @Test
    void letsADeviceThatConnectsAgainTakeItsSessionOver() throws Exception {
        String secret = devices.add("muck", "truck-1");
        broker.core("reader").subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
        Received first = new Received();
        broker.device("truck-1", secret).setCallback(first);
        MqttAsyncClient second = broker.device("truck-1", secret);
        assertThat(first.awaitEnd()).isEqualTo(SESSION_TAKEN_OVER);
        second.publish("city/muck/truck-1/measurements", "{}".getBytes(StandardCharsets.UTF_8), 1, false)
                .waitForCompletion(5000);
    }

    private static int refusal(Attempt attempt) {
        return catchThrowableOfType(MqttException.class, attempt::run).getReasonCode();
    }

    private interface Attempt {
        void run() throws MqttException;
    }
}
