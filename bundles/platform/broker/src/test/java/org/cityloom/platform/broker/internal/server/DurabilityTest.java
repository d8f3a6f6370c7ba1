/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
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

class DurabilityTest {
    private static final int MESSAGES = 2000;
    private static final String OWN = "city/muck/truck-1/measurements";

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedMessageWhenTheProcessIsKilled() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            URI uri = URI.create(out.readLine());
            subscribeAndLeave(uri, out.readLine(), out.readLine());
            acknowledged = publish(uri, process);
        }
        assertThat(acknowledged).isNotEmpty();
        try (BrokerFixture again = BrokerFixture.start(folder, new TestDevices())) {
            assertThat(read(again, acknowledged.size())).containsAll(acknowledged);
        }
    }

    @Test
    void keepsMessagesForASessionOverAnOrderlyRestart() throws Exception {
        TestDevices devices = new TestDevices();
        String secret = devices.add("muck", "truck-1");
        try (BrokerFixture broker = BrokerFixture.start(folder, devices)) {
            MqttAsyncClient reader = broker.core("reader");
            reader.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
            reader.disconnect().waitForCompletion(5000);
            broker.device("truck-1", secret)
                    .publish(OWN, "1".getBytes(UTF_8), 1, false)
                    .waitForCompletion(5000);
            broker.restart();
            broker.device("truck-1", secret)
                    .publish(OWN, "2".getBytes(UTF_8), 1, false)
                    .waitForCompletion(5000);
            assertThat(read(broker, 2)).containsExactly(OWN + "=1", OWN + "=2");
        }
    }

    @Test
    void keepsMoreThanFitsIntoMemoryAndDeliversItInOrder() throws Exception {
        TestDevices devices = new TestDevices();
        String secret = devices.add("muck", "truck-1");
        BrokerLimits small = new BrokerLimits(1 << 20, 3600, 8 << 20, 1L << 30, 1 << 20, RateLimits.DEFAULT);
        BrokerSettings settings = new BrokerSettings(folder, "127.0.0.1", 0, -1, null, small);
        try (BrokerFixture broker = BrokerFixture.start(settings, devices)) {
            MqttAsyncClient reader = broker.core("reader");
            reader.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
            reader.disconnect().waitForCompletion(5000);
            MqttAsyncClient truck = broker.device("truck-1", secret);
            String filling = "x".repeat(100_000);
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                truck.publish(OWN, (i + filling).getBytes(UTF_8), 1, false).waitForCompletion(5000);
                sent.add(OWN + "=" + i + filling);
            }
            broker.restart();
            assertThat(read(broker, 120)).isEqualTo(sent);
        }
    }

    private static void subscribeAndLeave(URI uri, String user, String secret) throws MqttException {
        MqttAsyncClient reader = connect(uri, "reader", user, secret);
        reader.subscribe("city/muck/+/measurements", 1).waitForCompletion(5000);
        reader.disconnect().waitForCompletion(5000);
    }

    /** Publishes until the process, killed in the middle, answers no more; answers what it acknowledged. */
    private static List<String> publish(URI uri, Process process) throws Exception {
        MqttAsyncClient truck = connect(uri, "truck-1", "truck-1", "secret-of-truck-1");
        List<String> acknowledged = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < MESSAGES; i++) {
            String text = Integer.toString(i);
            truck.publish(OWN, text.getBytes(UTF_8), 1, false, null, new MqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    acknowledged.add(OWN + "=" + text);
                    if (answered.incrementAndGet() == MESSAGES / 2) {
                        process.destroyForcibly(); // SIGKILL
                    }
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    answered.incrementAndGet();
                }
            });
        }
        process.waitFor();
        Received.waitFor(() -> !truck.isConnected(), "the connection to break");
        return List.copyOf(acknowledged);
    }

    private static MqttAsyncClient connect(URI uri, String clientId, String user, String secret) throws MqttException {
        MqttConnectionOptions options = BrokerFixture.options(user, secret);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        MqttAsyncClient client = new MqttAsyncClient(uri.toString(), clientId, new MemoryPersistence());
        client.connect(options).waitForCompletion(20_000);
        return client;
    }

    private static List<String> read(BrokerFixture broker, int count) throws MqttException {
        Received received = new Received();
        MqttAsyncClient reader =
                new MqttAsyncClient(broker.connection().uri().toString(), "reader", new MemoryPersistence());
        reader.setCallback(received);
        MqttConnectionOptions options = BrokerFixture.options(
                broker.connection().user(), new String(broker.connection().secret()));
        options.setCleanStart(false);
        options.setSessionExpiryInterval(86_400L);
        reader.connect(options).waitForCompletion(20_000);
        return received.await(count).texts();
    }
}
