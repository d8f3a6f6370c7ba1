/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.RawClient;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A device that turned against the city: it has a secret, and wants what is another's. */
class HostileDeviceTest {
    private static final long PATIENCE = 60_000;
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int CLIENT_ID = 0x85;
    private static final int QUOTA_EXCEEDED = 0x97;
    private static final int PACKET_TOO_LARGE = 0x95;
    private static final String OWN = "city/muck/truck-1/measurements";

    private final TestDevices devices = new TestDevices();
    private BrokerFixture broker;
    private String secret;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = BrokerFixture.start(folder, devices);
        secret = devices.add("muck", "truck-1");
        devices.add("muck", "truck-2");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/+/+/+",
                "$SYS/#",
                "$sys/#",
                "city/muck/truck-2/commands",
                "city/muck/truck-2/#",
                "activemq.management"
            })
    void mayNotListenAndItIsToldOnce(String filter) throws MqttException {
        MqttAsyncClient truck = broker.device("truck-1", secret);
        assertThat(subscription(truck, filter)).isIn(NOT_AUTHORIZED, 0x80);
        assertThat(broker.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.device()).isEqualTo("truck-1");
            assertThat(refused.topic()).isEqualTo(filter);
            assertThat(refused.reason()).contains("may not subscribe");
        });
    }

    @Test
    void isSentAwayIfItAsksForMoreFiltersThanAnyDeviceNeeds() throws MqttException {
        MqttAsyncClient truck = broker.device("truck-1", secret);
        Received end = new Received();
        truck.setCallback(end);
        MqttSubscription[] many = new MqttSubscription[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = new MqttSubscription("city/muck/truck-" + i + "/state", 1);
        }
        truck.subscribe(many);
        assertThat(end.awaitEnd()).isEqualTo(QUOTA_EXCEEDED);
        assertThat(broker.refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .contains("999 more"));
    }

    @Test
    void cannotTakeTheSessionOfAnotherWhichStaysConnected() throws MqttException {
        MqttAsyncClient victim = broker.device("truck-2", "secret-of-truck-2");
        MqttException refused = catchThrowableOfType(
                MqttException.class, () -> broker.connect("truck-2", BrokerFixture.options("truck-1", secret)));
        assertThat(refused.getReasonCode()).isEqualTo(CLIENT_ID);
        assertThat(victim.isConnected()).isTrue();
        assertThat(broker.refusedSignIns()).singleElement().satisfies(told -> assertThat(told.reason())
                .contains("client id"));
    }

    @Test
    void cannotSignInWithoutAClientId() {
        MqttException refused = catchThrowableOfType(
                MqttException.class, () -> broker.connect("", BrokerFixture.options("truck-1", secret)));
        assertThat(refused.getReasonCode()).isEqualTo(CLIENT_ID);
    }

    @Test
    void cannotSignInWithoutANameOrASecret() {
        MqttConnectionOptions nothing = new MqttConnectionOptions();
        nothing.setAutomaticReconnect(false);
        MqttException refused = catchThrowableOfType(MqttException.class, () -> broker.connect("truck-1", nothing));
        assertThat(refused.getReasonCode()).isEqualTo(0x86);
    }

    @ParameterizedTest
    @ValueSource(strings = {"city/muck/+/measurements", "city/#", "#"})
    void cannotPublishToAWildcard(String topic) throws Exception {
        try (RawClient truck = RawClient.connect(broker.connection().uri(), "truck-1", secret)) {
            truck.publish(topic, 10);
            truck.awaitEnd();
        }
        assertThat(broker.device("truck-1", secret).isConnected()).isTrue();
    }

    @Test
    void cannotPublishToAGiantTopic() throws MqttException {
        MqttAsyncClient truck = broker.device("truck-1", secret);
        String giant = "city/muck/truck-1/" + "x".repeat(60_000);
        IMqttToken token = truck.publish(giant, new byte[1], 1, false);
        assertThat(reason(token)).isEqualTo(NOT_AUTHORIZED);
        assertThat(broker.refused()).hasSize(1);
        assertThat(truck.isConnected()).isTrue();
    }

    @Test
    void cannotHaveTheBrokerKeepItsMeasurementsOrALongState() throws MqttException {
        MqttAsyncClient core = broker.core("reader");
        core.subscribe("city/muck/+/measurements", 1).waitForCompletion(PATIENCE);
        MqttAsyncClient truck = broker.device("truck-1", secret);
        truck.publish(OWN, "kept?".getBytes(UTF_8), 1, true).waitForCompletion(PATIENCE);
        Received late = new Received();
        MqttAsyncClient later = broker.core("later");
        later.setCallback(late);
        later.subscribe("city/muck/+/measurements", 1).waitForCompletion(PATIENCE);
        truck.publish(OWN, "live".getBytes(UTF_8), 1, false).waitForCompletion(PATIENCE);
        assertThat(late.await(1).texts()).containsExactly(OWN + "=live");

        Received end = new Received();
        truck.setCallback(end);
        truck.publish("city/muck/truck-1/state", new byte[2000], 1, true);
        assertThat(end.awaitEnd()).isEqualTo(PACKET_TOO_LARGE);
    }

    private static int subscription(MqttAsyncClient truck, String filter) {
        try {
            IMqttToken token = truck.subscribe(filter, 1);
            token.waitForCompletion(PATIENCE);
            return token.getReasonCodes()[0];
        } catch (MqttException e) {
            return e.getReasonCode();
        }
    }

    private static int reason(IMqttToken token) throws MqttException {
        try {
            token.waitForCompletion(PATIENCE);
        } catch (MqttException e) {
            return e.getReasonCode();
        }
        return token.getReasonCodes()[0];
    }
}
