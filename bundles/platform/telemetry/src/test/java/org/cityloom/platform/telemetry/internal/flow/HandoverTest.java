/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemThreads;
import org.cityloom.platform.telemetry.testing.CountingHandler;
import org.cityloom.platform.telemetry.testing.Publisher;
import org.cityloom.platform.telemetry.testing.Registry;
import org.cityloom.platform.telemetry.testing.TelemetryFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.telemetry.testing.TelemetryFixture.await;

/** One version of a handler after the other, and what is left of those that went. */
class HandoverTest {
    private static final long START = Instant.now().toEpochMilli() - 3_600_000;

    @TempDir
    Path folder;

    private static String payload(int number) {
        return "{\"time\":%d,\"sequence\":%d,\"signals\":{\"speed\":10}}".formatted(START + number, number);
    }

    @Test
    void findsTheSameGroupAgain() {
        ThreadGroup group = SubsystemThreads.group("muck");
        assertThat(group).isSameAs(SubsystemThreads.group("muck")).isNotSameAs(SubsystemThreads.group("gas"));
        assertThat(group.getName()).isEqualTo("subsystem-muck");
    }

    @ParameterizedTest
    @EnumSource
    void theNextHandlerBeginsWhenTheOneBeforeHasGone(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a");
        Set<String> groups = ConcurrentHashMap.newKeySet();
        Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler first = new CountingHandler((batch, context) -> {
                groups.add(Thread.currentThread().getThreadGroup().getName());
                loaders.add(Thread.currentThread().getContextClassLoader());
            });
            CountingHandler second = new CountingHandler();
            telemetry.handler(first);
            telemetry.handler(second);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int i = 0; i < 100; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            await("the first works", () -> first.committed() == 100);
            assertThat(telemetry.sessions().flows()).hasSize(1);
            telemetry.sessions().removeHandler(first);
            await("the second is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            for (int i = 100; i < 200; i++) {
                publisher.publish("a", payload(i));
            }
            publisher.flush();
            await("the second works", () -> second.committed() == 100);
            assertThat(first.committed()).isEqualTo(100);
            telemetry.sessions().removeHandler(second);
            assertThat(telemetry.sessions().flows()).isEmpty();
        }
        assertThat(groups).containsExactly("subsystem-muck");
        assertThat(loaders).containsExactly(CountingHandler.class.getClassLoader());
        await("no thread is left", () -> SubsystemThreads.group("muck").activeCount() == 0);
    }

    @Test
    void nothingIsLeftOfAHandlerThatWent() throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = TestDatabase.H2.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(
                        store, broker.connection(), registry, Map.of("handlerDeadlineSeconds", 60));
                Publisher publisher = new Publisher(broker.connection())) {
            for (int cycle = 0; cycle < 5; cycle++) {
                WeakReference<ClassLoader> loader = useOnce(telemetry, publisher, cycle);
                long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos(); // less than a handler's deadline
                while (loader.get() != null && System.nanoTime() < deadline) {
                    System.gc();
                }
                assertThat(loader.get()).as("class loader of cycle " + cycle).isNull();
            }
        }
    }

    private static WeakReference<ClassLoader> useOnce(TelemetryFixture telemetry, Publisher publisher, int cycle)
            throws Exception {
        URL classes =
                CountingHandler.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader own = new URLClassLoader(new URL[] {classes}, HandoverTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                Class<?> known = findLoadedClass(name);
                boolean mine = name.startsWith(CountingHandler.class.getName());
                return known == null && mine ? findClass(name) : super.loadClass(name, resolve);
            }
        };
        TelemetryHandler handler = (TelemetryHandler) own.loadClass(CountingHandler.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        telemetry.handler(handler);
        await("it is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
        publisher.publish("a", payload(cycle));
        publisher.flush();
        await("it is stored", () -> telemetry.flow().stored() == 1);
        telemetry.sessions().removeHandler(handler);
        return new WeakReference<>(own);
    }
}
