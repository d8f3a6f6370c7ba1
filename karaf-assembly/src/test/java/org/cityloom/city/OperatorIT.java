/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What trucks reported and the alarms about it, as an operator sees and handles them over REST. */
class OperatorIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static CityHttp http;

    @BeforeAll
    static void signIn() {
        http = CITY.http();
    }

    @Test
    void looksAtASeriesOfASignal() throws Exception {
        Instant first = minutesAgo(10);
        try (Truck truck = Truck.register(CITY, http, "series-1")) {
            for (int i = 0; i < 120; i++) {
                truck.report(first.plusSeconds(i), "\"load\":" + i / 10.0);
            }
            truck.awaitStored(first.plusSeconds(119));
        }
        String span = "&from=" + first + "&to=" + first.plusSeconds(120);
        JsonNode points = http.json("/api/telemetry/series-1/series?signal=load&points=4" + span);
        assertThat(points).hasSize(4);
        for (int i = 0; i < 4; i++) {
            JsonNode point = points.get(i);
            assertThat(Instant.parse(point.path("time").asText())).isEqualTo(first.plusSeconds(30L * i));
            assertThat(point.path("count").asInt()).isEqualTo(30);
            assertThat(point.path("minimum").asDouble()).isEqualTo(3.0 * i);
            assertThat(point.path("maximum").asDouble()).isEqualTo(3.0 * i + 2.9);
            assertThat(point.path("mean").asDouble()).isBetween(3.0 * i + 1.4499, 3.0 * i + 1.4501);
        }
        assertThat(http.json("/api/telemetry/series-1/series?signal=speed" + span))
                .isEmpty();
    }

    @Test
    void handlesAnAlarmToItsEnd() throws Exception {
        try (Truck truck = Truck.register(CITY, http, "fast-1")) {
            truck.drive(minutesAgo(5), 90);
        }
        JsonNode raised = http.json("/api/alarms?open=true&deviceId=fast-1").path("items");
        assertThat(raised)
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.path("kind").asText()).isEqualTo("muck-speeding"));
        String alarm = "/api/alarms/" + raised.get(0).path("id").asText();

        JsonNode noted = CityHttp.parsed(http.post(alarm + "/acknowledge", ""));
        assertThat(noted.path("acknowledgedBy").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        CityHttp.parsed(http.post(alarm + "/comments", "{\"comment\":\"司机已联系\"}"));
        assertThat(http.post(alarm + "/comments", "{}").statusCode()).isEqualTo(400);
        JsonNode cleared = CityHttp.parsed(http.post(alarm + "/clear", ""));
        assertThat(cleared.hasNonNull("clearedAt")).isTrue();
        assertThat(CityHttp.parsed(http.post(alarm + "/clear", ""))).isEqualTo(cleared);

        JsonNode history = http.json(alarm + "/history");
        assertThat(history.findValuesAsText("change"))
                .containsExactly("RAISED", "ACKNOWLEDGED", "COMMENTED", "CLEARED");
        assertThat(List.of(1, 2, 3))
                .allSatisfy(i -> assertThat(history.get(i).path("by").asText()).isEqualTo(CityContainer.ADMINISTRATOR));
        assertThat(history.get(0).path("by").isNull()).isTrue();
        assertThat(history.get(2).path("comment").asText()).isEqualTo("司机已联系");
        assertThat(http.json("/api/alarms?open=true&deviceId=fast-1")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(http.get("/api/alarms/999999/history").statusCode()).isEqualTo(404);
    }

    private static Instant minutesAgo(int minutes) {
        return Instant.ofEpochMilli(System.currentTimeMillis())
                .truncatedTo(ChronoUnit.MINUTES)
                .minus(minutes, ChronoUnit.MINUTES);
    }
}
