/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
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

/** Devices that send more than their rate. */
class RateTest {
    private static final String FAST = "city/muck/fast/measurements";
    private static final String OTHER = "city/gas/other/measurements";
    private static final int MESSAGE_RATE_TOO_HIGH = 0x96;
    private static final int QUOTA_EXCEEDED = 0x97;
    private static final String PADDING = " ".repeat(2000); // what is read at once, 64 KiB, is handled at once
    private static final long PATIENCE = 60_000;

    private final TestDevices devices = new TestDevices();
    private final Received received = new Received();
    private BrokerFixture broker;
    private String fast;

    @TempDir
    private Path folder;

    @BeforeEach
    void register() {
        fast = devices.add("muck", "fast");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void areHeldBackAndLoseNothingWhileOthersAreNotSlowed() throws Exception {
        start(new DeviceRate(50, 100, 4 << 20, 4 << 20), Duration.ofMinutes(10));
        long start = System.nanoTime();
        MqttAsyncClient truck = flood(200);
        Received.waitFor(() -> broker.traffic().slowedNow() == 1, "the device to be held back");
        MqttAsyncClient other = broker.device("other", devices.add("gas", "other"));
        other.publish(OTHER, "prompt".getBytes(UTF_8), 1, false).waitForCompletion(PATIENCE);
        assertThat(received.await(201).texts().indexOf(OTHER + "=prompt"))
                .as("before what is held back")
                .isBetween(0, 199);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(truck.isConnected()).isTrue();
        assertThat(broker.traffic().slowed()).isPositive();
        assertThat(broker.traffic().sentAway()).isZero();
    }

    @Test
    void areNotHeldBackWhileTheySendWhatThePastOwesThem() throws Exception {
        start(new DeviceRate(10, 1000, 4 << 20, 4 << 20), Duration.ofMinutes(10));
        flood(500);
        received.await(500);
        assertThat(broker.traffic().slowed()).isZero();
    }

    @Test
    void haveNoMoreByConnectingAnew() throws Exception {
        start(new DeviceRate(10, 100, 1 << 20, 1 << 20), Duration.ofMinutes(10));
        MqttAsyncClient first = flood(100);
        received.await(100);
        first.disconnect().waitForCompletion(PATIENCE);
        flood(30);
        Received.waitFor(() -> broker.traffic().slowed() > 0, "the device to be held back again");
    }

    @Test
    void areSentAwayWithTheRightReasonWhenTheyAreHeldBackForTooLong() throws Exception {
        start(new DeviceRate(10, 10, 1 << 20, 1 << 20), Duration.ofSeconds(1));
        Received end = new Received();
        flood(60).setCallback(end);
        assertThat(end.awaitEnd()).isEqualTo(MESSAGE_RATE_TOO_HIGH);
        assertThat(broker.traffic().sentAway()).isEqualTo(1);
        assertThat(broker.refused())
                .anySatisfy(told -> assertThat(told.reason()).contains("more than its rate"));
    }

    @Test
    void areSentAwayForTooManyBytesToo() throws Exception {
        start(new DeviceRate(1000, 1000, 10_000, 10_000), Duration.ofSeconds(1));
        try (RawClient client = RawClient.connect(broker.connection().uri(), "fast", fast)) {
            client.publish(FAST, 60_000);
            assertThat(client.disconnectReason()).isEqualTo(QUOTA_EXCEEDED);
        }
    }

    @Test
    void haveTheRateOfTheirType() throws Exception {
        DeviceRate generous = new DeviceRate(1000, 1000, 1 << 20, 1 << 20);
        start(new DeviceRate(1, 1, 1 << 20, 1 << 20), Duration.ofMinutes(10), Map.of("muck-device", generous));
        flood(50);
        received.await(50);
        assertThat(broker.traffic().slowed()).isZero();
    }

    private void start(DeviceRate rate, Duration patience) throws MqttException {
        start(rate, patience, Map.of());
    }

    private void start(DeviceRate rate, Duration patience, Map<String, DeviceRate> byType) throws MqttException {
        BrokerLimits limits =
                new BrokerLimits(1 << 20, 3600, 64L << 20, 1L << 30, 1 << 20, new RateLimits(rate, byType, patience));
        broker = BrokerFixture.start(new BrokerSettings(folder, "127.0.0.1", 0, -1, null, limits), devices);
        MqttAsyncClient core = broker.core("reader");
        core.setCallback(received);
        core.subscribe("city/+/+/measurements", 1).waitForCompletion(PATIENCE);
    }

    private MqttAsyncClient flood(int messages) throws MqttException {
        MqttConnectionOptions options = BrokerFixture.options("fast", fast);
        options.setReceiveMaximum(1000);
        MqttAsyncClient client = broker.connect("fast", options);
        for (int i = 0; i < messages; i++) {
            client.publish(FAST, (i + PADDING).getBytes(UTF_8), 0, false);
        }
        return client;
    }
}
