/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.telemetry.Measurement;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.testing.CountingHandler;
import org.cityloom.platform.telemetry.testing.Publisher;
import org.cityloom.platform.telemetry.testing.Registry;
import org.cityloom.platform.telemetry.testing.TelemetryFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.telemetry.testing.TelemetryFixture.await;

/** A handler that does not return. */
class HangingHandlerTest {
    private static final long START = Instant.now().toEpochMilli() - 3_600_000;
    private static final Map<String, Object> QUICK =
            Map.of("handlerDeadlineSeconds", 1, "suspensionSeconds", 2, "drainSeconds", 4, "partitions", 1);

    @TempDir
    Path folder;

    private static String payload(int number) {
        return "{\"time\":%d,\"sequence\":%d,\"signals\":{\"speed\":10}}".formatted(START + number, number);
    }

    private static CountingHandler hangingOn(Predicate<Measurement> hangs, Runnable hang) {
        return new CountingHandler((batch, context) -> {
            if (batch.stream().anyMatch(hangs)) {
                hang.run();
            }
        });
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCutOffAndTheMeasurementItHangsOnIsBuried(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, QUICK);
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = hangingOn(m -> m.sequence() == 7, HangingHandlerTest::waitForEver);
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int i = 0; i < 20; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            await(
                    "the others are stored",
                    () -> handler.committed() == 19 && telemetry.flow().refused() == 1);
            assertThat(telemetry.stored("a")).hasSize(19).noneMatch(m -> m.sequence() == 7);
            assertThat(telemetry.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.reason())
                    .contains("did not return"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thatIgnoresItsInterruptLosesItsTransactionAndItsThread(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        AtomicBoolean free = new AtomicBoolean();
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, QUICK);
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = hangingOn(m -> m.sequence() == 7, () -> {
                while (!free.get()) {
                    Thread.onSpinWait();
                }
            });
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int i = 0; i < 20; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            await("those before it are stored", () -> telemetry.stored("a").size() >= 7);
            free.set(true);
            await("all is stored once it lets go", () -> telemetry.stored("a").size() == 20);
            assertThat(handler.committed()).isEqualTo(20);
            assertThat(telemetry.deadLetters()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onEverythingSuspendsTheSubsystemAndNothingIsLost(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        AtomicBoolean sick = new AtomicBoolean(true);
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, QUICK);
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = hangingOn(m -> sick.get(), HangingHandlerTest::waitForEver);
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int i = 0; i < 20; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            await("it is suspended", () -> telemetry.flow().state() == FlowState.SUSPENDED);
            sick.set(false);
            await("all is stored once it is well", () -> handler.committed() == 20);
            assertThat(telemetry.stored("a")).hasSize(20);
            assertThat(telemetry.deadLetters()).isEmpty();
        }
    }
}
