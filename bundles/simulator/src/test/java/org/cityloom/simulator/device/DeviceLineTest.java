/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.TestDevices;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final TestDevices devices = new TestDevices();
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private BrokerFixture broker;
    private DeviceLines lines;

    @BeforeEach
    void open() {
        broker = BrokerFixture.start(folder, devices);
        lines = new DeviceLines(broker.connection().uri());
    }

    @AfterEach
    void close() {
        lines.close();
        broker.close();
    }

    @Test
    void bringsEveryMessageInOrderAcrossLossesOfTheBroker() throws Exception {
        follow("city/muck/+/measurements");
        DeviceLine line = lines.open("muck", "truck-1", devices.add("muck", "truck-1"), 500);
        List<String> sent = IntStream.range(0, 3000).mapToObj(i -> "m" + i).toList();
        for (int i = 0; i < sent.size(); i++) {
            line.put(bytes(sent.get(i)));
            if (i == 1000 || i == 2000) {
                broker.restart();
                follow("city/muck/+/measurements");
            }
        }
        assertThat(line.drain(PATIENCE)).isTrue();
        assertThat(line.acknowledged()).isEqualTo(sent.size());
        await(() -> new LinkedHashSet<>(arrived).size() == sent.size());
        assertThat(new ArrayList<>(new LinkedHashSet<>(arrived))).isEqualTo(sent);
    }

    @Test
    void saysThatItIsOnlineAndThatItLeaves() throws Exception {
        follow("city/muck/+/state");
        DeviceLine line = lines.open("muck", "truck-1", devices.add("muck", "truck-1"), 10);
        await(() -> arrived.contains("online"));
        line.close();
        await(() -> arrived.contains("offline"));
    }

    @Test
    void deliversAMessageAndLeavesWithoutBeingCalledOffline() throws Exception {
        follow("city/muck/#");
        lines.deliver("muck", "truck-1", devices.add("muck", "truck-1"), bytes("once"));
        await(() -> arrived.contains("once"));
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().endsWith("truck-1")));
        lines.open("muck", "truck-2", devices.add("muck", "truck-2"), 1).put(bytes("later"));
        await(() -> arrived.contains("later"));
        assertThat(arrived).containsExactly("online", "once", "online", "later");
    }

    @Test
    void keepsNoMoreThanItsCapacityWithoutABroker() {
        broker.close();
        DeviceLine line = lines.open("muck", "truck-1", "secret", 3);
        assertThat(IntStream.range(0, 5).mapToObj(i -> line.offer(bytes("m" + i))))
                .containsExactly(true, true, true, false, false);
        assertThat(line.connected()).isFalse();
    }

    @Test
    void stopsCountingAsConnectedWhenItsSecretIsRenewed() {
        DeviceLine line = lines.open("muck", "truck-1", devices.add("muck", "truck-1"), 10);
        await(line::connected);
        devices.renew("truck-1", "another");
        await(() -> !line.connected());
    }

    @Test
    void needsFewThreadsForManyLines() {
        int before = Thread.activeCount();
        for (int i = 0; i < 60; i++) {
            lines.open("muck", "truck-" + i, devices.add("muck", "truck-" + i), 10);
        }
        await(() -> lines.connected() == 60);
        assertThat(Thread.activeCount() - before).isLessThan(4 * 60);
        lines.close();
        await(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread ->
                        thread.getName().startsWith("MQTT") || thread.getName().startsWith("cityloom-simulator")));
    }

    @Test
    void comesBackHoweverOftenTheBrokerIsLost() throws Exception {
        follow("city/muck/+/measurements");
        List<DeviceLine> fleet = IntStream.range(0, 40)
                .mapToObj(i -> lines.open("muck", "truck-" + i, devices.add("muck", "truck-" + i), 500))
                .toList();
        for (int loss = 0; loss < 4; loss++) {
            await(() -> lines.connected() == fleet.size());
            fleet.forEach(line -> IntStream.range(0, 10).forEach(i -> line.offer(bytes("m" + i))));
            broker.restart();
            follow("city/muck/+/measurements");
        }
        for (DeviceLine line : fleet) {
            assertThat(line.drain(PATIENCE)).isTrue();
        }
    }

    private void follow(String filter) throws Exception {
        BrokerConnection broker = this.broker.connection();
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(broker.user());
        options.setPassword(new String(broker.secret()).getBytes(StandardCharsets.UTF_8));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(3600L);
        MqttAsyncClient core = new MqttAsyncClient(broker.uri().toString(), "core", new MemoryPersistence());
        core.setCallback(new Arrivals(arrived)); // before it connects: a session that is resumed delivers at once
        core.connect(options).waitForCompletion(PATIENCE.toMillis());
        core.subscribe(filter, 1).waitForCompletion(PATIENCE.toMillis());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
