/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleIT {
    private static final String THRESHOLDS = "org.cityloom:type=Thresholds";
    private static final String MUCK = "org.cityloom.muck";

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static ConsoleHttp administrator;

    @BeforeAll
    static void somebodySignsIn() {
        administrator = new ConsoleHttp(CITY.address());
        HttpResponse<String> answer = administrator.signIn(CityContainer.ADMINISTRATOR, CITY.password());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/hawtio");
    }

    @Test
    void letsNobodyAskWhoDidNotSignIn() {
        ConsoleHttp stranger = new ConsoleHttp(CITY.address());
        Map<String, String> question = Map.of("type", "read", "mbean", "org.cityloom:type=Live");
        assertThat(stranger.jolokia(CITY.address().toString(), question).statusCode())
                .isIn(401, 403);
        assertThat(stranger.signIn(CityContainer.ADMINISTRATOR, "not the password")
                        .statusCode())
                .isIn(401, 403);
        assertThat(stranger.jolokia(CITY.address().toString(), question).statusCode())
                .isIn(401, 403);
    }

    @Test
    void answersNoPageOfAnotherSite() {
        HttpResponse<String> answer = administrator.jolokia("https://elsewhere.example", Map.of("type", "version"));
        assertThat(answer.body()).contains("\"status\":403").doesNotContain("agentId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy/http/127.0.0.1/80/", "WEB-INF/web.xml", "WEB-INF/classes/", "org/cityloom/"})
    void leadsToNoOtherHostAndShowsNoFileOfItsOwn(String path) {
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void runsNothingThatAPageBringsAsText() {
        assertThat(administrator
                        .get("")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void keepsAThresholdWithinItsRangeAndResetsIt() {
        JsonNode refused =
                administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"speeding.limit"}, new String[] {"121"});
        assertThat(refused.path("error").asText()).contains("5–120");
        administrator.exec(THRESHOLDS, "save", MUCK, new String[] {"speeding.limit"}, new String[] {"45"});
        assertThat(limit().path("value").asText()).isEqualTo("45.0");
        administrator.exec(THRESHOLDS, "reset", MUCK, "speeding.limit");
        assertThat(limit().path("value").asText()).isEqualTo("50.0");
        assertThat(limit().path("unitZh").asText()).isEqualTo("km/h");
    }

    private static JsonNode limit() {
        return administrator
                .read(THRESHOLDS, "Settings")
                .path("value")
                .path(MUCK)
                .path("speeding.limit");
    }

    @Test
    void changesNoSettingThatIsNotASubsystems() {
        JsonNode refused = administrator.exec(
                THRESHOLDS, "save", "org.cityloom.people", new String[] {"hashPasses"}, new String[] {"1"});
        assertThat(refused.path("error").asText()).contains("no subsystem has a setting");
    }

    @Test
    void beginsAnOperationInTheNameOfWhoeverAsks() {
        JsonNode refused = administrator
                .exec("org.cityloom:type=Subsystems", "stop", "nothing")
                .path("value");
        assertThat(refused.path("by").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(refused.path("code").asText()).isEqualTo("subsystem-unknown");
        assertThat(refused.path("outcomeZh").asText()).contains("nothing");
    }
}
