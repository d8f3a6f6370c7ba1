/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.subsystems.Deployer;
import org.cityloom.platform.broker.testing.RawClient;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a broken or hostile device sends is refused with a reason that people can read, and harms nothing beside it. */
class BadInputIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final int PACKET_TOO_LARGE = 0x95;
    private static final int REFUSALS = 0x80; // from this reason code on

    private static CityHttp http;
    private static DeviceLines lines;
    private static int devices;

    @BeforeAll
    static void open() {
        http = CITY.http();
        lines = new DeviceLines(broker());
    }

    @AfterAll
    static void close() {
        lines.close();
    }

    static List<Arguments> badPayloads() {
        return List.of(
                arguments("truncated", "{\"time\":1764000000000,\"signals\":{\"speed\":3", "not readable as JSON"),
                arguments("no JSON at all", "speed=30", "not readable as JSON"),
                arguments("neither object nor array", "42", "neither an object nor an array"),
                arguments("a time of the wrong type", with("\"time\":true"), "time is neither"),
                arguments("no time", "{\"signals\":{\"speed\":3}}", "time is missing"),
                arguments("signals of the wrong type", with("\"signals\":\"fast\""), "signals is not an object"),
                arguments("a value of the wrong type", speed("\"fast\""), "speed is not a number"),
                arguments("NaN", speed("NaN"), "not a finite number"),
                arguments("NaN as text", speed("\"NaN\""), "speed is not a number"),
                arguments("infinity", speed("1e999"), "not a finite number"),
                arguments("impossible speed", speed("900"), "outside 0.0 to 150.0"),
                arguments("unknown signal", with("\"signals\":{\"colour\":1}"), "declares no signal 'colour'"),
                arguments("north of the pole", with("\"latitude\":91,\"longitude\":111"), "latitude must be"),
                arguments("off the earth", with("\"latitude\":27,\"longitude\":1e9"), "longitude must be"),
                arguments("half a position", with("\"latitude\":27"), "only one of latitude and longitude"),
                arguments("1970", "{\"time\":\"1970-01-01T00:00:00Z\",\"signals\":{\"speed\":3}}", "older than"),
                arguments("2099", "{\"time\":\"2099-12-31T00:00:00Z\",\"signals\":{\"speed\":3}}", "in the future"),
                arguments("100,000 signals", manySignals(), "more than"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badPayloads")
    void refusesOnlyWhatIsBad(String name, String payload, String reason) throws Exception {
        String device = "bad-" + ++devices;
        DeviceLine line = lines.open("muck", device, register(device), 10);
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis() - 10_000);
        line.put(bytes(good(before)));
        line.put(bytes(payload));
        line.put(bytes(good(before.plusSeconds(5))));
        assertThat(line.drain(PATIENCE)).isTrue();
        awaitStored(device, before.plusSeconds(5));
        assertThat(reasons(device)).singleElement().asString().contains(reason);
        assertThat(times(device)).containsExactly(before, before.plusSeconds(5));
        line.close();
    }

    @Test
    void keepsTheGoodEntriesOfABatchWithABadOne() throws Exception {
        DeviceLine line = lines.open("muck", "batch", register("batch"), 10);
        Instant time = Instant.ofEpochMilli(System.currentTimeMillis() - 10_000);
        line.put(bytes("[" + good(time) + "," + speed("\"fast\"") + "," + good(time.plusSeconds(1)) + "]"));
        awaitStored("batch", time.plusSeconds(1));
        assertThat(times("batch")).containsExactly(time, time.plusSeconds(1));
        assertThat(reasons("batch"))
                .singleElement()
                .asString()
                .contains("entry 1")
                .contains("speed is not a number");
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        String secret = register("heavy");
        try (RawClient client = RawClient.connect(broker(), "heavy", secret)) {
            client.publish("city/muck/heavy/measurements", TEN_MEGABYTES);
            assertThat(client.disconnectReason()).isEqualTo(PACKET_TOO_LARGE);
        }
        awaitReason("heavy", "larger than the broker takes");
        publishOneGood("heavy", secret);
    }

    @Test
    void refusesTheTopicOfAnother() throws Exception {
        String secret = register("curious");
        MqttAsyncClient client = connect("curious", secret);
        assertThat(client.isConnected()).isTrue();
        client.publish("city/muck/batch/measurements", bytes(good(Instant.ofEpochMilli(1))), 1, false);
        awaitReason("curious", "only to its own topics");
        client.disconnectForcibly(0, 100, false);
        client.close(true);
        publishOneGood("curious", secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "city/#", "$SYS/#", "city/muck/+/measurements"})
    void refusesToListenToOthersAndTellsWho(String filter) throws Exception {
        String device = "listening-" + ++devices;
        MqttAsyncClient client = connect(device, register(device));
        try {
            IMqttToken answer = client.subscribe(filter, 1);
            answer.waitForCompletion(PATIENCE.toMillis());
            assertThat(answer.getReasonCodes()[0]).isGreaterThanOrEqualTo(REFUSALS);
        } catch (MqttException e) {
            assertThat(e.getReasonCode()).isGreaterThanOrEqualTo(REFUSALS);
        }
        awaitReason(device, "a device may not subscribe");
        client.disconnectForcibly(0, 100, false);
        client.close(true);
    }

    @Test
    void letsAnUnknownDeviceNotInAndTellsWho() {
        String secret = register("known");
        assertThatThrownBy(() -> connect("nobody", secret)).isInstanceOf(MqttException.class);
        awaitReason("nobody", "no device of that name is registered");
        assertThatThrownBy(() -> connect("known", "guess")).isInstanceOf(MqttException.class);
        awaitReason("known", "the secret is wrong");
        assertThat(http.get("/api/telemetry/dead-letters?limit=1000").body()).doesNotContain(secret, "guess");
    }

    @Test
    void refusesWhatIsLeftOfADeviceThatWasRemoved() throws Exception {
        Deployer deployer = new Deployer(http);
        String secret = register("removed");
        deployer.run("STOP", "muck");
        DeviceLine line = lines.open("muck", "removed", secret, 10);
        line.put(bytes(good(Instant.ofEpochMilli(System.currentTimeMillis()))));
        assertThat(line.drain(PATIENCE)).isTrue();
        line.close();
        assertThat(http.delete("/api/devices/removed").statusCode()).isLessThan(300);
        deployer.run("START", "muck");
        awaitReason("removed", "no such device is registered");
    }

    private static void publishOneGood(String device, String secret) throws InterruptedException {
        Instant time = Instant.ofEpochMilli(System.currentTimeMillis());
        DeviceLine line = lines.open("muck", device, secret, 10);
        line.put(bytes(good(time)));
        awaitStored(device, time);
        line.close();
    }

    private static URI broker() {
        return URI.create("tcp://127.0.0.1:" + CITY.mqttPort());
    }

    private static String register(String device) {
        String registration = "{\"id\":\"" + device + "\",\"type\":\"muck-truck\",\"name\":\"" + device + "\"}";
        return http.register(registration);
    }

    private static MqttAsyncClient connect(String device, String secret) throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker().toString(), device, new MemoryPersistence());
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(device);
        options.setPassword(bytes(secret));
        options.setAutomaticReconnect(false);
        client.connect(options).waitForCompletion(PATIENCE.toMillis());
        return client;
    }

    private static void awaitStored(String device, Instant time) {
        Await.until("the last of " + device + " is stored", PATIENCE, () -> times(device)
                .contains(time));
    }

    private static void awaitReason(String device, String reason) {
        Await.until("a dead letter of " + device + " says '" + reason + "'", PATIENCE, () -> reasons(device).stream()
                .anyMatch(given -> given.contains(reason)));
    }

    private static List<Instant> times(String device) {
        String whole = "from=2000-01-01T00:00:00Z&to=2090-01-01T00:00:00Z&limit=1000";
        List<Instant> times = new ArrayList<>();
        http.json("/api/telemetry/" + device + "/measurements?" + whole)
                .forEach(measurement ->
                        times.add(Instant.parse(measurement.path("time").asText())));
        return times;
    }

    private static List<String> reasons(String device) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode letter :
                http.json("/api/telemetry/dead-letters?limit=1000").path("items")) {
            if (letter.path("deviceId").asText().equals(device)) {
                reasons.add(letter.path("reason").asText());
            }
        }
        return reasons;
    }

    private static String good(Instant time) {
        return "{\"time\":" + time.toEpochMilli() + ",\"signals\":{\"speed\":30}}";
    }

    private static String speed(String value) {
        return with("\"signals\":{\"speed\":" + value + "}");
    }

    /** An entry of now with one more field, which takes the place of an earlier one of that name. */
    private static String with(String field) {
        return "{\"time\":" + System.currentTimeMillis() + "," + field + "}";
    }

    /** Names as short as possible, to stay below the largest packet. */
    private static String manySignals() {
        return IntStream.range(0, 100_000)
                .mapToObj(i -> "\"s" + Integer.toString(i, Character.MAX_RADIX) + "\":1")
                .collect(Collectors.joining(",", "{\"time\":" + System.currentTimeMillis() + ",\"signals\":{", "}}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
