/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.cases;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.subsystems.Deployer;
import org.cityloom.city.subsystems.Soak;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms become cases while the city is killed and the subsystem of cases is taken away: each becomes one, and none is forgotten. */
class AlarmsToCasesIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.cases", "alarm.policies", "muck-speeding=OPEN_CASE");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROUNDS = Soak.times(2, 25); // each of a kill and a redeployment
    private static final int TRUCKS = 4; // in each round

    private final Random random = new Random(20261128);
    private CityHttp http;
    private JsonNode centre;
    private int trucks;

    @Test
    void makesOneCaseOfEveryAlarmWhateverIsCutOff() throws Exception {
        http = CITY.http();
        centre = http.json("/api/places/areas?level=DISTRICT")
                .path("items")
                .get(0)
                .path("centre");
        try (DeviceLines lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()))) {
            for (int round = 0; round < ROUNDS; round++) {
                raise(lines);
                awaitSomeCases();
                CITY.kill();
                CITY.start();
                http = CITY.http();
                Deployer deployer = new Deployer(http);
                deployer.run("STOP", "cases");
                raise(lines);
                deployer.run("START", "cases");
                awaitSomeCases();
            }
            Await.until("every truck has its alarm", PATIENCE, () -> alarms().size() == trucks);
            Await.until(
                    "every alarm has its case", PATIENCE, () -> alarmsOfCases().size() >= trucks);
        }
        List<Long> taken = alarmsOfCases();
        assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(alarms());
        assertThat(cases()).hasSize(trucks);
    }

    /** Some more trucks that are too fast, each of which raises one alarm. */
    private void raise(DeviceLines lines) throws InterruptedException {
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(90);
        for (int i = 0; i < TRUCKS; i++) {
            String id = "truck-" + trucks++;
            String secret = http.register("{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"" + id + "\"}");
            DeviceLine line = lines.open("muck", id, secret, 100);
            for (int second = 0; second <= 60; second += 5) {
                String payload = "{\"time\":%d,\"latitude\":%s,\"longitude\":%s,\"signals\":{\"speed\":110}}"
                        .formatted(
                                begin.plusSeconds(second).toEpochMilli(),
                                centre.path("latitude"),
                                centre.path("longitude"));
                line.put(payload.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A moment that is another each time: when so many of the last alarms have become cases. */
    private void awaitSomeCases() {
        int wanted = trucks - TRUCKS + random.nextInt(TRUCKS);
        Await.until(wanted + " alarms have become cases", PATIENCE, () -> cases().size() >= wanted);
    }

    private List<Long> alarms() {
        List<Long> ids = new ArrayList<>();
        http.json("/api/alarms?kind=muck-speeding&limit=1000")
                .path("items")
                .forEach(alarm -> ids.add(alarm.path("id").asLong()));
        return ids;
    }

    private Set<String> cases() {
        return new HashSet<>(
                http.json("/api/cases?source=ALARM&limit=1000").path("items").findValuesAsText("number"));
    }

    private List<Long> alarmsOfCases() {
        List<Long> ids = new ArrayList<>();
        for (String number : cases()) {
            http.json("/api/cases/" + number + "/alarms")
                    .forEach(alarm -> ids.add(alarm.path("alarm").asLong()));
        }
        return ids;
    }
}
