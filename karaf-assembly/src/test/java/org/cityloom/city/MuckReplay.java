/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.city.subsystems.Deployer;
import org.cityloom.city.subsystems.MuckVersions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recorded traces go through the whole city while the subsystem that handles them is replaced three times and the process is
 * killed once. Afterwards every fix must be there exactly once, and every alarm too.
 */
@EnabledIfSystemProperty(
        named = "cityloom.sharedData",
        matches = ".+",
        disabledReason = "the recorded traces are not here, so the tests on them are left out")
abstract class MuckReplay {
    private static final String MUCK = "muck";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String WHOLE_TIME = "from=2008-05-01T00:00:00Z&to=2008-07-01T00:00:00Z";

    private final CityContainer city;

    MuckReplay(CityContainer city) {
        this.city = city;
    }

    /** Keeps measurements for so long that the year 2008 is no past, and nothing else moves in the city. */
    static CityContainer prepared(CityContainer city) {
        return city.with("org.cityloom.telemetry", "retentionDays", "36500")
                .with("org.cityloom.simulator", "mode", "off");
    }

    @Test
    void keepsEveryFixAndFindsEveryAlarmWhateverHappensMeanwhile() throws Exception {
        CityHttp http = city.http();
        Deployer.trustVendor(city);
        try (CabReplay replay = new CabReplay(Path.of(System.getProperty("cityloom.sharedData")), city.mqttPort())) {
            assertThat(replay.total()).isGreaterThanOrEqualTo(70_125);
            replay.start(http);
            swapThreeTimes(replay, http);
            replay.awaitPublished(0.8);
            city.kill();
            city.start();
            replay.finish();
            CityHttp again = city.http();
            replay.cabs().forEach((cab, drive) -> {
                awaitLast(again, cab, drive.get(drive.size() - 1));
                assertThat(stored(again, cab)).as("fixes of " + cab).isEqualTo(drive);
                assertThat(trackTimes(again, cab))
                        .isEqualTo(drive.stream()
                                .map(fix -> fix.time().toEpochMilli())
                                .toList());
                assertThat(alarms(again, cab))
                        .as("alarms of " + cab)
                        .containsExactlyInAnyOrderElementsOf(SpeedingByBruteForce.episodes(drive));
            });
        }
    }

    private void swapThreeTimes(CabReplay replay, CityHttp http) throws InterruptedException {
        Deployer deployer = new Deployer(http);
        replay.awaitPublished(0.05);
        List<String> others = List.of(
                "/",
                "/api/places/areas?level=DISTRICT",
                "/api/devices?limit=10",
                "/api/alarms?limit=10",
                "/api/telemetry/" + replay.cabs().keySet().iterator().next() + "/last",
                "/api/telemetry/dead-letters?limit=10",
                "/api/openapi.json");
        RequestLoop requests = RequestLoop.start(http, others);
        for (int swap = 1; swap <= 3; swap++) {
            replay.awaitPublished(0.2 * swap - 0.1);
            assertDone(deployer.run("STOP", MUCK));
            replay.awaitPublished(0.2 * swap - 0.05);
            assertDone(deployer.deploy(MuckVersions.archive(city, "0.1." + swap, 1)));
            Await.until(
                    "muck is back",
                    PATIENCE,
                    () -> http.get("/api/muck/vehicles").statusCode() == 200);
        }
        requests.close();
        assertThat(requests.failures()).isEmpty();
        assertThat(requests.requests()).isGreaterThan(100);
    }

    private static void assertDone(JsonNode operation) {
        assertThat(operation.path("state").asText()).as(operation.toString()).isEqualTo("DONE");
    }

    private static void awaitLast(CityHttp http, String cab, Measurement last) {
        Await.until("the last fix of " + cab + " is stored", PATIENCE, () -> Instant.parse(
                        http.json("/api/telemetry/" + cab + "/last")
                                .path("measurement")
                                .path("time")
                                .asText())
                .equals(last.time()));
    }

    private static List<Measurement> stored(CityHttp http, String cab) {
        List<Measurement> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = http.json("/api/telemetry/" + cab + "/measurements?limit=1000&" + WHOLE_TIME + after);
            page.forEach(node -> all.add(measurement(node)));
            if (page.size() < 1000) {
                return all;
            }
            Measurement last = all.get(all.size() - 1);
            after = "&after=" + last.time() + "," + last.sequence();
        }
    }

    private static Measurement measurement(JsonNode node) {
        JsonNode position = node.path("position");
        Map<String, Double> signals = new HashMap<>();
        node.path("signals")
                .properties()
                .forEach(
                        signal -> signals.put(signal.getKey(), signal.getValue().asDouble()));
        return new Measurement(
                node.path("deviceId").asText(),
                Instant.parse(node.path("time").asText()),
                node.path("sequence").asLong(),
                new Position(
                        position.path("latitude").asDouble(),
                        position.path("longitude").asDouble()),
                signals);
    }

    private static List<Long> trackTimes(CityHttp http, String cab) {
        List<Long> times = new ArrayList<>();
        String after = "";
        while (true) {
            String from = "from=2008-05-15T00:00:00Z&to=2008-06-14T00:00:00Z";
            JsonNode track = http.json("/api/muck/vehicles/" + cab + "/track?" + from + after);
            track.path("fixes").forEach(fix -> times.add(fix.get(0).asLong()));
            if (track.path("next").isNull()) {
                return times;
            }
            after = "&after=" + track.path("next").asText();
        }
    }

    private static List<SpeedingByBruteForce.Episode> alarms(CityHttp http, String cab) {
        List<SpeedingByBruteForce.Episode> alarms = new ArrayList<>();
        long total = 1;
        while (alarms.size() < total) {
            JsonNode page =
                    http.json("/api/alarms?kind=muck-speeding&limit=1000&deviceId=" + cab + "&offset=" + alarms.size());
            total = page.path("total").asLong();
            for (JsonNode alarm : page.path("items")) {
                JsonNode cleared = alarm.path("clearedAt");
                alarms.add(new SpeedingByBruteForce.Episode(
                        Instant.parse(alarm.path("raisedAt").asText()),
                        cleared.isNull() || cleared.isMissingNode() ? null : Instant.parse(cleared.asText())));
            }
        }
        return alarms;
    }
}
