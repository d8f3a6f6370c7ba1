/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.osgi.util.converter.Converters;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.telemetry.SubsystemFlow;
import org.cityloom.platform.telemetry.internal.TelemetrySessions;
import org.cityloom.platform.telemetry.internal.TelemetrySettings;
import org.cityloom.platform.telemetry.internal.decode.CborDecoder;
import org.cityloom.platform.telemetry.internal.decode.JsonDecoder;
import org.cityloom.platform.telemetry.internal.store.DeadLetterTable;
import org.cityloom.platform.telemetry.internal.store.StoredHistory;
import org.cityloom.platform.telemetry.internal.store.TelemetryTables;

/** Telemetry as OSGi would wire it, on a real store and a real broker. */
public final class TelemetryFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SchemaReady READY = () -> "telemetry";

    private final StoreFixture store;
    private final TelemetrySettings settings;
    private final TelemetryTables tables;
    private final DeadLetterTable letters;
    private final TelemetrySessions sessions;
    private final StoredHistory history;

    public TelemetryFixture(
            StoreFixture store, BrokerConnection broker, Registry registry, Map<String, Object> settings) {
        this.store = store.migrate("telemetry", TelemetrySessions.class);
        this.settings = settings(settings);
        this.tables = new TelemetryTables(READY, store.dataSource(), store.transactions());
        this.letters = new DeadLetterTable(READY, store.dataSource());
        this.history = new StoredHistory(this.settings, tables);
        this.sessions = new TelemetrySessions(
                this.settings, broker, registry, registry, tables, letters, store.dataSource(), store.transactions());
        sessions.addDecoder(new JsonDecoder());
        sessions.addDecoder(new CborDecoder());
    }

    public static TelemetrySettings settings(Map<String, Object> changed) {
        Map<String, Object> quick = new HashMap<>(Map.of("retrySeconds", 1));
        quick.putAll(changed);
        return Converters.standardConverter().convert(quick).to(TelemetrySettings.class);
    }

    public TelemetrySessions sessions() {
        return sessions;
    }

    public TelemetryTables tables() {
        return tables;
    }

    public DeadLetterTable letters() {
        return letters;
    }

    public StoredHistory history() {
        return history;
    }

    public StoreFixture store() {
        return store;
    }

    public TelemetrySettings settings() {
        return settings;
    }

    public TelemetryFixture handler(TelemetryHandler handler) {
        sessions.addHandler(handler);
        return this;
    }

    public SubsystemFlow flow() {
        return sessions.flows().get(0);
    }

    /** Everything that is stored of the device, in order. */
    public List<Measurement> stored(String device) {
        List<Measurement> all = new ArrayList<>();
        HistoryCursor after = null;
        List<Measurement> page;
        do {
            page = history.measurements(new HistoryQuery(
                    device,
                    Instant.parse("2000-01-01T00:00:00Z"),
                    Instant.parse("2100-01-01T00:00:00Z"),
                    null,
                    after,
                    1000));
            all.addAll(page);
            if (!page.isEmpty()) {
                Measurement last = page.get(page.size() - 1);
                after = new HistoryCursor(last.time(), last.sequence());
            }
        } while (page.size() == 1000);
        return all;
    }

    public List<DeadLetter> deadLetters() {
        return letters.list(new PageRequest(0, 1000)).items();
    }

    /** Waits until it is so. */
    public static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("still not so after " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Ends telemetry; store and broker stay. */
    @Override
    public void close() {
        sessions.close();
    }
}
