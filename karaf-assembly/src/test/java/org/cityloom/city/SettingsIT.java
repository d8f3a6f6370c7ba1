/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A threshold is changed over REST and in the shell; the rule follows at once, everybody knows who it was, and there is a way back. */
class SettingsIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2().with("org.cityloom.simulator", "mode", "off");

    private static final String MUCK = "/api/settings/org.cityloom.muck";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void changesALimitThatTheRuleFollowsUntilItIsRolledBack() throws InterruptedException {
        CityHttp http = CITY.http();
        JsonNode before = http.json(MUCK);
        long first = before.path("snapshot").asLong();
        tellsWhatCanBeSet(before);
        refusesWhatIsNotAllowed(http, first);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        try (Truck truck = Truck.register(CITY, http, "settled-1")) {
            truck.drive(now.minusSeconds(1800), 45);
            assertThat(alarms(http)).isZero();

            JsonNode changed = CityHttp.parsed(http.put(MUCK, change(first, "\"speeding.limit\":40")));
            assertThat(changed.path("snapshot").asLong()).isEqualTo(first + 1);
            Await.until("the rule has the new limit", PATIENCE, () -> limit(http) == 40);
            truck.drive(now.minusSeconds(900), 45);
            Await.until("45 km/h is too fast now", PATIENCE, () -> alarms(http) == 1);
        }
        assertThat(http.put(MUCK, change(first, "\"speeding.limit\":60")).statusCode())
                .isEqualTo(409);
        isAudited(http);
        new CityShell(CITY).run("config:property-set -p org.cityloom.muck speeding.limit 45");
        Await.until("the shell has changed it", PATIENCE, () -> limit(http) == 45);
        survivesARestartAndGoesBack(first);
    }

    private static void tellsWhatCanBeSet(JsonNode settings) {
        assertThat(settings.at("/subsystemTitle/en").asText()).isEqualTo("Muck trucks");
        JsonNode limit = settings.at("/attributes/0");
        assertThat(limit.path("id").asText()).isEqualTo("speeding.limit");
        assertThat(limit.at("/name/zh").asText()).isEqualTo("限速");
        assertThat(limit.at("/name/en").asText()).isEqualTo("Speed limit");
        assertThat(limit.at("/unit/zh").asText()).isEqualTo("km/h");
        assertThat(limit.path("defaultValue").asDouble()).isEqualTo(50);
        assertThat(limit.path("value").asDouble()).isEqualTo(50);
        assertThat(limit.path("changed").asBoolean()).isFalse();
        assertThat(limit.path("min").asInt()).isEqualTo(5);
        assertThat(limit.path("max").asInt()).isEqualTo(120);
    }

    private static void refusesWhatIsNotAllowed(CityHttp http, long seen) {
        HttpResponse<String> refused = http.put(MUCK, change(seen, "\"speeding.limit\":121,\"speeding.hold\":\"x\""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must be 5 to 120 km/h", "must be a whole number");
        assertThat(http.put("/api/settings/org.cityloom.rest", change(seen, "")).statusCode())
                .isEqualTo(404);
        assertThat(limit(http)).isEqualTo(50);
    }

    private static void isAudited(CityHttp http) {
        Await.until("it is audited", PATIENCE, () -> {
            JsonNode entry = http.json("/api/audit?action=configuration:change&subject=org.cityloom.muck")
                    .at("/items/0");
            return entry.at("/actor/id").asText().equals(CityContainer.ADMINISTRATOR)
                    && entry.at("/after/speeding.limit").asText().equals("40.0");
        });
    }

    private static void survivesARestartAndGoesBack(long first) {
        CITY.stop();
        CITY.start();
        CityHttp http = CITY.http();
        Await.until("the subsystem runs again", PATIENCE, () -> http.get(MUCK).statusCode() == 200);
        assertThat(limit(http)).isEqualTo(45);
        JsonNode snapshots = http.json(MUCK + "/snapshots");
        JsonNode latest = snapshots.get(0);
        assertThat(latest.path("number").asLong()).isEqualTo(first + 2);
        assertThat(latest.path("door").asText()).isEqualTo("SHELL");
        assertThat(latest.path("takenBy").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(latest.at("/values/speeding.limit").asDouble()).isEqualTo(45);
        JsonNode back = CityHttp.parsed(
                http.post(MUCK + "/snapshots/" + first + "/restore", "{\"snapshot\":" + (first + 2) + "}"));
        assertThat(back.path("snapshot").asLong()).isEqualTo(first + 3);
        Await.until("the rule has the old limit again", PATIENCE, () -> limit(http) == 50);
        assertThat(http.json(MUCK + "/snapshots")).hasSize(snapshots.size() + 1);
    }

    private static String change(long seen, String values) {
        return "{\"snapshot\":" + seen + ",\"values\":{" + values + "}}";
    }

    private static double limit(CityHttp http) {
        return http.json("/api/muck/limits").path("otherwise").asDouble();
    }

    private static int alarms(CityHttp http) {
        return http.json("/api/alarms?deviceId=settled-1").path("items").size();
    }
}
