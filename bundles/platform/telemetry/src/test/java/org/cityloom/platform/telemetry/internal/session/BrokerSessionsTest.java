/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.session;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.testing.CountingHandler;
import org.cityloom.platform.telemetry.testing.Publisher;
import org.cityloom.platform.telemetry.testing.Registry;
import org.cityloom.platform.telemetry.testing.TelemetryFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.telemetry.testing.TelemetryFixture.await;

class BrokerSessionsTest {
    private static final String PAYLOAD = "{\"time\":%d,\"sequence\":%d,\"signals\":{\"speed\":1}}";

    @TempDir
    Path folder;

    @Test
    void dropsWhatTheBrokerKeptForASubsystemThatWillNotComeBack() throws Exception {
        Registry registry = new Registry().with("a");
        try (StoreFixture store = StoreFixture.h2(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler();
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            telemetry.sessions().removeHandler(handler);
            publisher.publish("a", PAYLOAD.formatted(System.currentTimeMillis(), 1));
            publisher.flush();

            new BrokerSessions(broker.connection()).forget(Registry.SUBSYSTEM);
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            publisher.publish("a", PAYLOAD.formatted(System.currentTimeMillis(), 2));
            publisher.flush();
            await("what came later is stored", () -> !telemetry.stored("a").isEmpty());
            assertThat(telemetry.stored("a"))
                    .singleElement()
                    .satisfies(measurement -> assertThat(measurement.sequence()).isEqualTo(2));
        }
    }
}
