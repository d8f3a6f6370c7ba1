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
    static final CityContainer CITY = CityContainer.onH2().withTrucks(20);

    private static final Duration PATIENCE = Duration.ofSeconds(90);
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
