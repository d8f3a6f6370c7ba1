/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.RawClient;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitsTest {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int PACKET_TOO_LARGE = 0x95;
    private static final int PROTOCOL_ERROR = 0x82;
    private static final String OWN = "city/muck/truck-1/measurements";

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
    void refusesATooLargePacketOfAnOldClientAndTellsOfIt() throws Exception {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("truck-1");
        options.setPassword(secret.toCharArray());
        try (MqttClient client = new MqttClient(broker.connection().uri().toString(), "truck-1", null)) {
            client.connect(options);
            assertThatThrownBy(() -> client.publish(OWN, new byte[TEN_MEGABYTES], 1, false))
                    .isInstanceOf(org.eclipse.paho.client.mqttv3.MqttException.class);
        }
        assertRefused();
    }

    @Test
    void tellsANewClientThatItsPacketIsTooLarge() throws Exception {
        try (RawClient client = RawClient.connect(broker.connection().uri(), "truck-1", secret)) {
            client.publish(OWN, TEN_MEGABYTES);
            assertThat(client.disconnectReason()).isEqualTo(PACKET_TOO_LARGE);
        }
        assertRefused();
    }

    @Test
    void endsAConnectionThatSignsInTwice() throws Exception {
        devices.add("muck", "truck-2");
        try (RawClient client = RawClient.connect(broker.connection().uri(), "truck-1", secret)) {
            client.sendConnect("truck-2", "nothing");
            assertThat(client.disconnectReason()).isEqualTo(PROTOCOL_ERROR);
        }
    }

    @Test
    void servesOthersWhileOneSendsTooMuch() throws Exception {
        Received received = new Received();
        MqttAsyncClient core = broker.core("reader");
        core.setCallback(received);
        core.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
        String other = devices.add("muck", "truck-2");
        MqttAsyncClient good = broker.device("truck-2", other);
        try (RawClient bad = RawClient.connect(broker.connection().uri(), "truck-1", secret)) {
            bad.publish(OWN, TEN_MEGABYTES);
            good.publish("city/muck/truck-2/measurements", "fine".getBytes(UTF_8), 1, false)
                    .waitForCompletion(5000);
        }
        assertThat(received.await(1).texts()).containsExactly("city/muck/truck-2/measurements=fine");
    }

    @Test
    void shortensTheSessionOfADeviceAndSaysSo() throws MqttException {
        assertThat(granted("truck-1", secret, 86_400L)).isEqualTo(3600L);
        assertThat(granted("truck-1", secret, 60L)).isNull();
    }

    @Test
    void keepsASessionOfTheCoreThatTheBrokerCannotCount() throws MqttException {
        String core = new String(broker.connection().secret());
        assertThat(granted(broker.connection().user(), core, 30L * 86_400)).isEqualTo(0xFFFFFFFFL);
    }

    /** Session expiry in the answer of the broker, null if it took what was asked for. */
    private Long granted(String user, String password, long asked) throws MqttException {
        MqttConnectionOptions options = BrokerFixture.options(user, password);
        options.setSessionExpiryInterval(asked);
        MqttAsyncClient client =
                new MqttAsyncClient(broker.connection().uri().toString(), user, new MemoryPersistence());
        IMqttToken token = client.connect(options);
        token.waitForCompletion(5000);
        Long granted = token.getResponseProperties().getSessionExpiryInterval();
        client.disconnect().waitForCompletion(5000);
        return granted;
    }

    private void assertRefused() {
        Received.waitFor(() -> !broker.refused().isEmpty(), "the refusal");
        assertThat(broker.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.device()).isEqualTo("truck-1");
            assertThat(refused.topic()).isEqualTo(OWN);
            assertThat(refused.reason()).contains("larger");
            assertThat(refused.bytes()).isGreaterThan(TEN_MEGABYTES);
        });
    }
}
