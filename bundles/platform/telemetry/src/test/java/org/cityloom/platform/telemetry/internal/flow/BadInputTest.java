/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DecodedEntries;
import org.cityloom.api.telemetry.MalformedPayloadException;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryDecoder;
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

/** What devices should not send, with good measurements beside it. */
class BadInputTest {
    private static final long NOW = Instant.now().toEpochMilli();

    @TempDir
    Path folder;

    private static String entry(String time, String rest) {
        return "{\"time\":" + time + rest + ",\"signals\":{\"speed\":30}}";
    }

    private static String signals(String signals) {
        return "{\"time\":" + NOW + ",\"signals\":" + signals + "}";
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWithItsReasonWhileTheGoodIsStored(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a").withOneOf("parks", "foreign");
        Map<String, String> bad = Map.ofEntries(
                Map.entry("{\"time\":" + NOW + ",\"signals\":{\"speed\":", "not readable as JSON"),
                Map.entry("hello", "not readable as JSON"),
                Map.entry("", "empty"),
                Map.entry("17", "neither an object nor an array"),
                Map.entry("{\"signals\":{\"speed\":1}}", "time is missing"),
                Map.entry(entry("\"yesterday\"", ""), "time is not ISO-8601"),
                Map.entry(entry("true", ""), "neither epoch milliseconds nor"),
                Map.entry(entry("0", ""), "older than the retention"),
                Map.entry(entry("\"1970-01-01T00:00:00Z\"", ""), "older than the retention"),
                Map.entry(entry("\"2099-01-01T00:00:00Z\"", ""), "in the future"),
                Map.entry(entry("99999999999999999999", ""), "time is too large"),
                Map.entry(entry("" + NOW, ",\"latitude\":91,\"longitude\":1"), "latitude must be"),
                Map.entry(entry("" + NOW, ",\"latitude\":1,\"longitude\":-181"), "longitude must be"),
                Map.entry(entry("" + NOW, ",\"latitude\":1"), "only one of latitude and longitude"),
                Map.entry(entry("" + NOW, ",\"sequence\":1.5"), "sequence is not a whole number"),
                Map.entry(signals("{\"speed\":NaN}"), "not a finite number"),
                Map.entry(signals("{\"speed\":1e999}"), "not a finite number"),
                Map.entry(signals("{\"speed\":\"fast\"}"), "speed is not a number"),
                Map.entry(signals("{\"speed\":-1}"), "outside 0.0 to 150.0 km/h"),
                Map.entry(signals("{\"warp\":1}"), "declares no signal 'warp'"),
                Map.entry(signals("[1,2]"), "signals is not an object"));
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(
                        store,
                        broker.connection(),
                        registry,
                        Map.of("maximumPayloadBytes", 100_000, "maximumEntries", 50));
                Publisher publisher = new Publisher(broker.connection())) {
            CountingHandler handler = new CountingHandler();
            telemetry.handler(handler);
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            int good = 0;
            for (String payload : bad.keySet()) {
                publisher.publish("a", payload);
                publisher.publish("a", entry("" + (NOW - good++), ""));
            }
            publisher.publish("stranger", entry("" + NOW, ""));
            publisher.publish("foreign", entry("" + NOW, ""));
            publisher.publish("a", signals(manySignals(100_000)));
            publisher.publish("a", signals(manySignals(900)));
            publisher.publish("a", manyEntries(51));
            publisher.publish(
                    "a",
                    "[" + entry("" + (NOW - 1000), "") + ",7," + signals("{\"speed\":NaN}") + ","
                            + entry("" + (NOW - 1001), "") + "]");
            publisher.publish(topic("a"), entry("" + NOW, "").getBytes(StandardCharsets.UTF_8), "text/csv");
            publisher.flush();
            int letters = bad.size() + 8;
            int stored = good + 2;
            await(
                    "all is judged",
                    () -> telemetry.flow().stored() >= stored
                            && telemetry.flow().refused() >= letters);
            assertThat(telemetry.stored("a")).hasSize(stored);
            assertThat(handler.committed()).isEqualTo(stored);
            List<DeadLetter> dead = telemetry.deadLetters();
            assertThat(dead).hasSize(letters);
            bad.forEach((payload, reason) -> assertThat(dead).as(payload).anySatisfy(letter -> {
                assertThat(letter.payload()).isEqualTo(payload);
                assertThat(letter.reason()).contains(reason);
            }));
            assertThat(dead).extracting(DeadLetter::reason).anyMatch(r -> r.contains("no such device"));
            assertThat(dead).extracting(DeadLetter::reason).anyMatch(r -> r.contains("belongs to parks"));
            assertThat(dead).extracting(DeadLetter::reason).anyMatch(r -> r.contains("allowed are 100000"));
            assertThat(dead).extracting(DeadLetter::reason).anyMatch(r -> r.contains("allowed are 200"));
            assertThat(dead)
                    .extracting(DeadLetter::reason)
                    .anyMatch(r -> r.contains("more than the allowed 50 entries"));
            assertThat(dead)
                    .extracting(DeadLetter::reason)
                    .anyMatch(r -> r.contains("entry 1: the entry is not an object"));
            assertThat(dead).extracting(DeadLetter::reason).anyMatch(r -> r.contains("no decoder for content type"));
        }
    }

    private static String topic(String device) {
        return DeviceTopics.measurements(Registry.SUBSYSTEM, device);
    }

    private static String manySignals(int count) {
        return IntStream.range(0, count) // names so short that 100,000 of them still fit into a packet of the broker
                .mapToObj(i -> "\"" + Integer.toString(i, Character.MAX_RADIX) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String manyEntries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry("" + (NOW - 5000 - i), ""))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @ParameterizedTest
    @EnumSource
    void inCborOrInAFormatOfASubsystemIsReadByItsDecoder(TestDatabase database) throws Exception {
        Registry registry = new Registry().with("a", "b");
        try (StoreFixture store = database.open(folder.resolve("store"));
                BrokerFixture broker = BrokerFixture.start(folder.resolve("broker"), registry);
                TelemetryFixture telemetry = new TelemetryFixture(store, broker.connection(), registry, Map.of());
                Publisher publisher = new Publisher(broker.connection())) {
            telemetry.sessions().addDecoder(new LineDecoder());
            telemetry.handler(new CountingHandler());
            await("the session is connected", () -> telemetry.flow().state() == FlowState.RUNNING);
            publisher.publish(topic("a"), cbor(NOW), "application/cbor");
            publisher.publish(
                    topic("b"), (NOW + " 12.5").getBytes(StandardCharsets.UTF_8), "text/x-line; charset=utf-8");
            publisher.flush();
            await("both are stored", () -> telemetry.flow().stored() == 2);
            assertThat(telemetry.stored("a").get(0).signals()).isEqualTo(Map.of("speed", 31.5, "cover", 1.0));
            assertThat(telemetry.stored("b").get(0).signals()).isEqualTo(Map.of("speed", 12.5));
        }
    }

    private static byte[] cbor(long time) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator writer = new CBORFactory().createGenerator(bytes)) {
            writer.writeStartArray();
            writer.writeStartObject();
            writer.writeNumberField("time", time);
            writer.writeObjectFieldStart("signals");
            writer.writeNumberField("speed", 31.5);
            writer.writeBooleanField("cover", true);
            writer.writeEndObject();
            writer.writeEndObject();
            writer.writeEndArray();
        }
        return bytes.toByteArray();
    }

    /** A format of a subsystem's own: epoch milliseconds, a space, the speed. */
    private static final class LineDecoder implements TelemetryDecoder {
        @Override
        public String contentType() {
            return "text/x-line";
        }

        @Override
        public void decode(String deviceId, byte[] payload, DecodedEntries sink) throws MalformedPayloadException {
            String[] words = new String(payload, StandardCharsets.UTF_8).split(" ");
            sink.measurement(new Measurement(
                    deviceId,
                    Instant.ofEpochMilli(Long.parseLong(words[0])),
                    0,
                    null,
                    Map.of("speed", Double.parseDouble(words[1]))));
        }
    }
}
