/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Trucks of the simulator drive through the demo city, and people ask where they are and set how fast they may be. */
class MuckIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().withTrucks(20).with("org.cityloom.muck", "effect.held", "10");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static CityHttp http;

    @BeforeAll
    static void signIn() {
        http = CITY.http();
        Await.until("every truck has told where it is", PATIENCE, () -> {
            JsonNode trucks = http.json("/api/muck/vehicles").path("items");
            return trucks.size() == 20 && trucks.findValues("latitude").stream().noneMatch(JsonNode::isNull);
        });
    }

    @Test
    void showsTrucksThatMoveWithinTheCity() {
        JsonNode before = http.json("/api/muck/vehicles").path("items");
        Await.until("a truck has moved", PATIENCE, () -> {
            Set<String> places = new HashSet<>();
            before.forEach(truck -> places.add(place(truck)));
            JsonNode now = http.json("/api/muck/vehicles").path("items");
            now.forEach(truck -> places.add(place(truck)));
            return places.size() >= 22;
        });
        for (JsonNode truck : before) {
            String at = "latitude=" + truck.path("latitude").asText() + "&longitude="
                    + truck.path("longitude").asText();
            assertThat(http.get("/api/places/locate?" + at).statusCode())
                    .as(truck.toString())
                    .isEqualTo(200);
        }
    }

    @Test
    void tellsTheTracksOfAllTrucksWithinAnHour() {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(60);
        JsonNode tracks = http.json("/api/muck/tracks?step=5&from=" + now.minusSeconds(3600) + "&to=" + now);
        assertThat(tracks.path("total").asInt()).isEqualTo(20);
        assertThat(tracks.path("items")).allSatisfy(track -> {
            assertThat(track.path("columns")).hasSize(8);
            assertThat(track.path("fixes")).isNotEmpty();
        });
        assertThat(http.get("/api/muck/tracks?from=" + now.minusSeconds(3601) + "&to=" + now)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void appliesALimitAtOnceAndForgetsItAgain() {
        String truck =
                http.json("/api/muck/vehicles").path("items").get(0).path("id").asText();
        assertThat(http.get("/api/muck/vehicles/" + truck).statusCode()).isEqualTo(200);
        String city = cityCode();
        JsonNode set = CityHttp.parsed(http.put("/api/muck/limits/" + city, "{\"limit\":5}"));
        assertThat(set.path("changedBy").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        Await.until(
                "a truck is too fast for 5 km/h",
                PATIENCE,
                () -> http.json("/api/alarms?kind=muck-speeding").path("total").asInt() > 0);
        assertThat(http.json("/api/muck/limits").path("areas")).hasSize(1);
        assertThat(http.delete("/api/muck/limits/" + city).statusCode()).isLessThan(300);
        assertThat(http.json("/api/muck/limits").path("areas")).isEmpty();
        assertThat(http.delete("/api/muck/limits/" + city).statusCode()).isEqualTo(404);
    }

    @Test
    void provesThatATruckDoesWhatItIsTold() {
        JsonNode command = command("truck-0001", "limit-speed", "\"speed\":20");
        String path = "/api/commands/" + command.path("id").asText();
        Await.until(
                "it is proven that the truck is slower",
                PATIENCE,
                () -> http.json(path).path("state").asText().equals("DONE"));
        assertThat(http.json(path).path("told").asText()).matches("speed (\\d|1\\d|20)\\.\\d");
        assertThat(http.json(path + "/history").findValuesAsText("state"))
                .startsWith("SENDING", "SENT", "ACKNOWLEDGED")
                .endsWith("DONE");
        assertThat(http.json("/api/commands?deviceId=truck-0001&open=false")
                        .path("items")
                        .findValuesAsText("id"))
                .contains(command.path("id").asText());
    }

    @Test
    void locksNoTruckWithoutASecondPerson() {
        JsonNode command = command("truck-0002", "lock", "\"on\":1");
        assertThat(command.path("state").asText()).isEqualTo("AWAITING_APPROVAL");
        String path = "/api/commands/" + command.path("id").asText();
        HttpResponse<String> own = http.post(path + "/approve", "");
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("command-conflict", "second person");
        assertThat(http.post(path + "/cancel", "{\"reason\":\"test\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesCommandsThatMakeNoSense() {
        String form = "{\"deviceId\":\"%s\",\"kind\":\"%s\",\"parameters\":{%s},\"reason\":\"test\"}";
        assertThat(http.post("/api/commands", form.formatted("truck-0001", "limit-speed", "\"speed\":500"))
                        .body())
                .contains("from 5.0 to 90.0 km/h");
        assertThat(http.post("/api/commands", form.formatted("truck-0001", "fly", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.post("/api/commands", form.formatted("nobody", "say", ""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.post("/api/commands", "{}").statusCode()).isEqualTo(400);
    }

    private static JsonNode command(String truck, String kind, String parameters) {
        return CityHttp.parsed(http.post(
                "/api/commands",
                "{\"deviceId\":\"%s\",\"kind\":\"%s\",\"parameters\":{%s},\"reason\":\"test\"}"
                        .formatted(truck, kind, parameters)));
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThat(http.put("/api/muck/limits/" + cityCode(), "{\"limit\":500}").statusCode())
                .isEqualTo(400);
        assertThat(http.put("/api/muck/limits/" + cityCode(), "{}").statusCode())
                .isEqualTo(400);
        assertThat(http.put("/api/muck/limits/999999", "{\"limit\":50}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyInWithoutASession() {
        CityHttp nobody = CityHttp.anonymous(CITY.address());
        for (String path : new String[] {"vehicles", "tracks", "limits"}) {
            HttpResponse<String> answer = nobody.get("/api/muck/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
    }

    private static String cityCode() {
        return http.json("/api/places/areas?level=CITY").findValue("code").asText();
    }

    private static String place(JsonNode truck) {
        return truck.path("id") + " " + truck.path("latitude") + " " + truck.path("longitude");
    }
}
