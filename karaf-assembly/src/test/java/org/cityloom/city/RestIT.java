/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The REST door of a whole city: nobody comes in unasked, and every refusal can be read by a program. */
class RestIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @Test
    void letsNobodyDoAnythingWithoutASession() {
        CityHttp anyone = CityHttp.anonymous(CITY.address());
        List<String> open = new ArrayList<>();
        for (ApiOperation operation : ApiOperation.in(anyone.json("/api/openapi.json"))) {
            HttpResponse<String> response = anyone.send(operation.method(), operation.path(), "application/json", "");
            if (operation.permission().isEmpty()) {
                open.add(operation.toString());
            } else {
                assertThat(response.statusCode())
                        .as("%s: %s", operation, response.body())
                        .isEqualTo(401);
                assertProblem(response, "not-signed-in");
            }
        }
        assertThat(open)
                .as("what is open to everyone")
                .containsExactlyInAnyOrder(
                        "GET /openapi.json",
                        "GET /ready",
                        "POST /session",
                        "GET /session/openid",
                        "POST /session/openid",
                        "POST /session/openid/return");
    }

    @Test
    void letsTheAdministratorReadEverythingThatNeedsNoParameter() {
        CityHttp administrator = CITY.http();
        Map<String, Integer> refused = new LinkedHashMap<>();
        for (ApiOperation operation : ApiOperation.in(administrator.json("/api/openapi.json"))) {
            if (operation.method().equals("GET") && operation.simple()) {
                int status = administrator.get(operation.path()).statusCode();
                if (status != 200) {
                    refused.put(operation.toString(), status);
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void refusesToReadWithoutAParameterThatIsSaidToBeRequired() {
        CityHttp administrator = CITY.http();
        List<String> refused = new ArrayList<>();
        for (ApiOperation operation : ApiOperation.in(administrator.json("/api/openapi.json"))) {
            if (operation.method().equals("GET") && operation.needsParameters()) {
                int status = administrator.get(operation.path()).statusCode();
                assertThat(status).as(operation.toString()).isIn(400, 404); // of what is not there: 404
                if (status == 400) {
                    refused.add(operation.path());
                }
            }
        }
        assertThat(refused)
                .contains(
                        "/api/places/locate",
                        "/api/places/outlines",
                        "/api/places/landmarks",
                        "/api/telemetry/987654321/measurements",
                        "/api/telemetry/987654321/series");
    }

    @Test
    void describesEveryOperationInASentence() {
        JsonNode document = CityHttp.anonymous(CITY.address()).json("/api/openapi.json");
        for (JsonNode methods : document.get("paths")) {
            for (JsonNode operation : methods) {
                assertThat(operation.path("summary").asText())
                        .as(operation.path("operationId").asText())
                        .isNotBlank();
            }
        }
        assertThat(document.at("/components/schemas/Alarm/properties").has("severity"))
                .isTrue();
    }

    @Test
    void refusesAnUnknownPathAsAProblem() {
        HttpResponse<String> response = CityHttp.anonymous(CITY.address()).get("/api/nowhere");
        assertThat(response.statusCode()).isEqualTo(404);
        assertProblem(response, "path-unknown");
    }

    @Test
    void refusesAMethodThatAPathDoesNotKnow() {
        HttpResponse<String> response = CITY.http().delete("/api/ready");
        assertThat(response.statusCode()).isEqualTo(405);
        assertProblem(response, "method-not-allowed");
    }

    @Test
    void refusesBrokenJsonAndNamesThePlace() {
        HttpResponse<String> response = CITY.http().post("/api/devices", "{\"id\":\"a\",\n\"colour\":1}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertProblem(response, "json-property-unknown");
        assertThat(response.body()).contains("colour").contains("line 2");
    }

    @Test
    void namesEveryPartThatIsReady() {
        JsonNode readiness = CityHttp.anonymous(CITY.address()).json("/api/ready");
        assertThat(readiness.get("ready").asBoolean()).isTrue();
        assertThat(readiness.get("checks")).hasSizeGreaterThanOrEqualTo(12);
    }

    private static void assertProblem(HttpResponse<String> response, String type) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"urn:cityloom:problem:" + type + "\"");
    }
}
