/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.testing.CountingHandler;
import org.cityloom.platform.telemetry.testing.Publisher;
import org.cityloom.platform.telemetry.testing.Registry;
import org.cityloom.platform.telemetry.testing.TelemetryFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.telemetry.testing.TelemetryFixture.await;

/** From the real broker through the handler into the real store. */
class FlowTest {
    private static final long START = Instant.now().toEpochMilli() - 3_600_000;

    @TempDir
    Path folder;

    private static String payload(int number) {
        return "{\"time\":%d,\"sequence\":%d,\"latitude\":27.2,\"longitude\":111.4,\"signals\":{\"speed\":%s,\"cover\":true}}"
                .formatted(START + number * 10L, number, number % 100 + 0.5);
    }

    @ParameterizedTest
    @EnumSource
    void storesEachMeasurementOnceWhileItsHandlerComesAndGoes(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a", "b", "c");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler();
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(publisher, 3000));
            for (int round = 0; round < 3; round++) {
                long before = handler.committed();
                await("something is stored", () -> handler.committed() > before || publishing.isDone());
                telemetry.sessions().removeHandler(handler);
                telemetry.handler(handler);
            }
            publishing.get(60, TimeUnit.SECONDS);
            await("all is stored", () -> handler.committed() >= 9000);
            await("all is acknowledged", () -> telemetry.flow().waiting() == 0);
            for (String device : List.of("a", "b", "c")) {
                assertThat(telemetry.stored(device))
                        .extracting(Measurement::sequence)
                        .containsExactlyElementsOf(
                                IntStream.range(0, 3000).mapToObj(Long::valueOf).toList());
            }
            assertThat(handler.committed()).isEqualTo(9000);
            assertThat(telemetry.deadLetters()).isEmpty();
            assertThat(registry.seen()).containsOnlyKeys("a", "b", "c");
        }
    }

    @Test
    void endsAtOnceWhenNothingIsInHand() throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = StoreFixture.h2(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of())) {
            CountingHandler handler = new CountingHandler();
            List<Long> millis = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                telemetry.handler(handler);
                await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
                long begin = System.nanoTime();
                telemetry.sessions().removeHandler(handler);
                millis.add((System.nanoTime() - begin) / 1_000_000);
            }
            assertThat(Collections.min(millis)).as("of %s ms", millis).isLessThan(100);
        }
    }

    private static void publish(Publisher publisher, int count) {
        try {
            for (int i = 0; i < count; i++) {
                publisher.publish("a", payload(i));
                publisher.publish("b", payload(i));
                publisher.publish("c", payload(i));
            }
            publisher.flush();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void storesARepeatedMeasurementOnceAndHandsItOnOnce(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler();
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int round = 0; round < 40; round++) {
                for (int i = 0; i < 10; i++) {
                    publisher.publish("a", payload(round * 5 + i));
                }
                publisher.flush();
            }
            await("all came", () -> telemetry.flow().stored() + telemetry.flow().duplicates() == 400);
            assertThat(telemetry.flow().stored()).isEqualTo(205);
            assertThat(handler.committed()).isEqualTo(205);
            assertThat(telemetry.stored("a")).hasSize(205);
        }
    }

    @ParameterizedTest
    @EnumSource
    void buriesThePoisonousMeasurementAndStoresThoseBesideIt(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler((batch, context) -> batch.stream()
                    .filter(m -> m.sequence() == 77 || m.sequence() == 78)
                    .forEach(m -> {
                        throw new IllegalStateException("cannot bear " + m.sequence());
                    }));
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            telemetry.sessions().removeHandler(handler);
            for (int i = 0; i < 200; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            telemetry.handler(handler);
            await(
                    "the good ones are stored",
                    () -> telemetry.flow().stored() >= 198 && telemetry.flow().refused() >= 2);
            assertThat(telemetry.stored("a")).hasSize(198).noneMatch(m -> m.sequence() == 77 || m.sequence() == 78);
            assertThat(handler.committed()).isEqualTo(198);
            assertThat(telemetry.deadLetters().get(0).reason()).contains("cannot bear");
            assertThat(telemetry.deadLetters().get(0).payload()).contains("\"sequence\":7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoMoreThanTheReceiveMaximumWhileTheHandlerIsSlow(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        CountDownLatch free = new CountDownLatch(1);
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry =
                        new TelemetryFixture(store, broker.connection(), registry, Map.of("receiveMaximum", 50));
                Publisher publisher = new Publisher(broker.connection())) {
            CountDownLatch held = new CountDownLatch(1);
            CountingHandler handler = new CountingHandler((batch, context) -> {
                held.countDown();
                waitFor(free);
            });
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            Received everything = new Received();
            MqttAsyncClient another = broker.core("another");
            another.setCallback(everything);
            another.subscribe("city/+/+/measurements", 1).waitForCompletion(20_000);
            for (int i = 0; i < 500; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            await("as many came as it takes", () -> telemetry.flow().received() == 50);
            everything.await(500); // so the broker had time to send more, and did not
            assertThat(telemetry.flow().received()).isEqualTo(50);
            free.countDown();
            await("all is stored", () -> handler.committed() == 500);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItWasAfterTheBrokerWasRestarted(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry)) {
            CountingHandler handler = new CountingHandler();
            try (TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of())) {
                telemetry.handler(handler);
                await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
                try (Publisher publisher = new Publisher(broker.connection())) {
                    for (int i = 0; i < 1000; i++) {
                        publisher.publish("a", payload(i));
                    }
                    publisher.flush();
                }
                broker.restart();
                await("the loss is noticed", () -> telemetry.flow().state() == FlowState.CONNECTING);
            }
            try (TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                    Publisher publisher = new Publisher(broker.connection())) {
                telemetry.handler(handler);
                for (int i = 500; i < 1500; i++) {
                    publisher.publish("a", payload(i));
                }
                publisher.flush();
                await("all is stored", () -> handler.committed() == 1500);
                assertThat(telemetry.stored("a")).hasSize(1500);
            }
        }
    }
}
