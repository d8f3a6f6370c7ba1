/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.api.alarms.AlarmFloodException;
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

/** A handler that can take nothing, or nothing of one device. */
class UnfitHandlerTest {
    private static final long START = Instant.now().toEpochMilli() - 3_600_000;
    private static final int MANY = 500;
    private static final Map<String, Object> QUICK = Map.of("suspensionSeconds", 1, "drainSeconds", 4);

    @TempDir
    Path folder;

    private static void publish(Publisher publisher, String device, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            publisher.publish(
                    device, "{\"time\":%d,\"sequence\":%d,\"signals\":{\"speed\":10}}".formatted(START + i, i));
        }
        publisher.flush();
    }

    @ParameterizedTest
    @EnumSource
    void thatFailsOnEverythingIsSuspendedAndLosesNothing(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a", "b", "c");
        AtomicBoolean sick = new AtomicBoolean(true);
        AtomicInteger calls = new AtomicInteger();
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, QUICK);
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler((batch, context) -> {
                calls.incrementAndGet();
                if (sick.get()) {
                    throw new IllegalStateException("nothing works");
                }
            });
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (String device : new String[] {"a", "b", "c"}) {
                publish(publisher, device, 0, MANY);
            }
            await("it is suspended", () -> telemetry.flow().state() == FlowState.SUSPENDED);
            assertThat(telemetry.flow().fault())
                    .contains("failed on 100 measurements in a row")
                    .endsWith("nothing works");
            assertThat(telemetry.flow().failuresInARow()).isEqualTo(100);
            int before = calls.get();
            await("it is tried again", () -> calls.get() > before);
            await("it is suspended again", () -> telemetry.flow().state() == FlowState.SUSPENDED);
            sick.set(false);
            long buried = telemetry.deadLetters().size();
            assertThat(buried).isLessThan(100);
            await("all others are stored once it is well", () -> handler.committed() == 3 * MANY - buried);
            assertThat(telemetry.deadLetters()).hasSize((int) buried);
            assertThat(telemetry.flow().failuresInARow()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withOneBrokenDeviceBuriesItsMeasurementsAndGoesOn(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("broken", "a");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(
                        store, broker.connection(), registry, Map.of("partitions", 1, "lingerMillis", 200));
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler((batch, context) -> {
                if (batch.stream().anyMatch(m -> m.deviceId().equals("broken"))) {
                    throw new IllegalStateException("not this one");
                }
            });
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            publish(publisher, "broken", 0, 1);
            await("one alone is buried", () -> telemetry.flow().refused() == 1);
            for (int i = 0; i < 150; i++) {
                publisher.publish("broken", "{\"time\":%d,\"signals\":{\"speed\":1}}".formatted(START + 1000 + i));
                publisher.publish("a", "{\"time\":%d,\"signals\":{\"speed\":1}}".formatted(START + i));
            }
            publisher.flush();
            await("all others are stored", () -> handler.committed() == 150);
            await("the broken ones are buried", () -> telemetry.flow().refused() == 151);
            assertThat(telemetry.flow().state()).isEqualTo(FlowState.RUNNING);
        }
    }

    static Stream<Arguments> hopeless() {
        return Stream.of(TestDatabase.values()).flatMap(database -> Stream.of(
                        new OutOfMemoryError("no heap"),
                        new NoClassDefFoundError("org/muck/Rule"),
                        new IllegalStateException(new OutOfMemoryError("wrapped")),
                        new AlarmFloodException("more than 600 in a minute"))
                .map(failure -> Arguments.of(database, failure)));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void isSuspendedAtOnceWhenNoMessageIsToBlame(TestDatabase database, Throwable failure) throws Exception {
        Registry registry = new Registry().with("a");
        AtomicBoolean sick = new AtomicBoolean(true);
        AtomicInteger calls = new AtomicInteger();
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(
                        store, broker.connection(), registry, Map.of("suspensionSeconds", 1, "partitions", 1));
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler((batch, context) -> {
                if (sick.get() && batch.stream().anyMatch(m -> m.sequence() > 0)) {
                    calls.incrementAndGet();
                    UnfitHandlerTest.<RuntimeException>doThrow(failure);
                }
            });
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            publish(publisher, "a", 0, 1);
            await("the first is stored", () -> handler.committed() == 1);
            publish(publisher, "a", 1, MANY);
            await("it is suspended", () -> telemetry.flow().state() == FlowState.SUSPENDED);
            assertThat(calls).hasValue(1);
            String sentence = failure instanceof AlarmFloodException ? "floods alarms: more than 600" : "its handler";
            assertThat(telemetry.flow().fault()).contains(sentence);
            sick.set(false);
            await("all is stored once it is well", () -> handler.committed() == MANY);
            assertThat(telemetry.stored("a"))
                    .extracting(Measurement::sequence)
                    .containsExactlyElementsOf(
                            IntStream.range(0, MANY).mapToObj(Long::valueOf).toList());
            assertThat(telemetry.deadLetters()).isEmpty();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a handler may throw anything
    private static <E extends Throwable> void doThrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
