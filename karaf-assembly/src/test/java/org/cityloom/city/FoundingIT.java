/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.platform.broker.testing.RawClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A city becomes a real one over REST: its areas are imported, its devices registered, changed and given new secrets. */
class FoundingIT {
    private static final String CSV =
            """
            code,name,name_en,wkt
            430500,邵阳市,Shaoyang,"POLYGON ((111 27, 111.4 27, 111.4 27.2, 111 27.2, 111 27))"
            430502,双清区,Shuangqing,"POLYGON ((111 27, 111.2 27, 111.2 27.2, 111 27.2, 111 27))"
            430503,大祥区,Daxiang,"POLYGON ((111.2 27, 111.4 27, 111.4 27.2, 111.2 27.2, 111.2 27))"
            43050,太短,short,
            """;
    private static final String GEO_JSON =
            """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "430500", "name": "邵阳市"}, "geometry":
                {"type": "Polygon", "coordinates": [[[111, 27], [111.4, 27], [111.4, 27.2], [111, 27.2], [111, 27]]]}},
              {"type": "Feature", "properties": {"id": "r1", "kind": "road", "name": "宝庆路", "limit": 50}, "geometry":
                {"type": "LineString", "coordinates": [[111, 27], [111.1, 27.05]]}}
            ]}
            """;
    private static final int NOT_AUTHORIZED = 0x87;

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static CityHttp http;

    @BeforeAll
    static void signIn() {
        http = CITY.http();
    }

    @Test
    void importsACityFromCsvAndUndoesIt() {
        String demo = cityName();
        JsonNode report = sent("/api/places/import", "text/csv", CSV);
        assertThat(report.path("areas").asInt()).isEqualTo(3);
        assertThat(report.path("refused").asInt()).isEqualTo(1);
        assertThat(report.at("/refusals/0/line").asInt()).isEqualTo(5);
        assertThat(report.at("/refusals/0/reason/en").asText()).contains("digits");
        assertThat(cityName()).isEqualTo("邵阳市");
        assertThat(http.json("/api/places/locate?latitude=27.1&longitude=111.3")
                        .path("district")
                        .asText())
                .isEqualTo("430503");
        assertThat(sent("/api/places/import/undo", "", "").path("geography").asText())
                .startsWith("demo-");
        assertThat(cityName()).isEqualTo(demo);
    }

    @Test
    void importsACityFromGeoJsonAndUndoesIt() {
        String demo = cityName();
        JsonNode report = sent("/api/places/import?replace=true", "application/geo+json", GEO_JSON);
        assertThat(report.path("areas").asInt()).isEqualTo(1);
        assertThat(report.path("landmarks").asInt()).isEqualTo(1);
        JsonNode roads = http.json("/api/places/landmarks?kind=ROAD").path("features");
        assertThat(roads).singleElement().satisfies(road -> assertThat(
                        road.at("/properties/attributes/limit").asText())
                .isEqualTo("50"));
        sent("/api/places/import/undo", "", "");
        assertThat(cityName()).isEqualTo(demo);
    }

    @Test
    void refusesAFileThatIsNoCityAndSaysWhy() {
        var refused = http.send("POST", "/api/places/import", "text/csv", "a,b\n1,2\n");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("code");
    }

    @Test
    void registersDevicesFromAFile() throws IOException {
        JsonNode answer = sent(
                "/api/devices/import",
                "text/csv",
                "id,type,name,latitude,longitude\nfile-1,muck-truck,湘E·10001,27.1,111.4\nfile-2,ufo,,,\n");
        assertThat(answer.path("registered")).hasSize(1);
        assertThat(answer.at("/registered/0/device/id").asText()).isEqualTo("file-1");
        assertThat(answer.at("/refused/0/line").asInt()).isEqualTo(3);
        assertThat(answer.at("/refused/0/reason/en").asText()).contains("ufo");
        try (RawClient device =
                signIn("file-1", answer.at("/registered/0/secret").asText())) {
            assertThat(device.accepted()).isTrue();
        }
        assertThat(http.json("/api/devices/file-1").at("/position/latitude").asDouble())
                .isEqualTo(27.1);
    }

    @Test
    void changesADevice() {
        register("changing");
        String change = "{\"type\":\"muck-truck\",\"name\":\"湘E·20002\",\"owner\":\"昭陵土石方\","
                + "\"position\":{\"latitude\":27.2,\"longitude\":111.5}}";
        CityHttp.parsed(http.put("/api/devices/changing", change));
        JsonNode changed = http.json("/api/devices/changing");
        assertThat(changed.path("name").asText()).isEqualTo("湘E·20002");
        assertThat(changed.path("owner").asText()).isEqualTo("昭陵土石方");
        assertThat(changed.at("/position/longitude").asDouble()).isEqualTo(111.5);
        assertThat(http.put("/api/devices/nobody", change).statusCode()).isEqualTo(404);
        assertThat(http.put("/api/devices/changing", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void givesADeviceANewSecretAndDropsWhoeverHasTheOld() throws IOException {
        String old = register("renewed");
        try (RawClient open = signIn("renewed", old)) {
            assertThat(open.accepted()).isTrue();
            String fresh = sent("/api/devices/renewed/secret?overlapMinutes=0", "", "")
                    .path("secret")
                    .asText();
            assertThat(open.disconnectReason()).isEqualTo(NOT_AUTHORIZED);
            assertThat(fresh).isNotEmpty().isNotEqualTo(old);
            try (RawClient late = signIn("renewed", old);
                    RawClient again = signIn("renewed", fresh)) {
                assertThat(late.accepted()).isFalse();
                assertThat(again.accepted()).isTrue();
            }
        }
    }

    private static JsonNode sent(String path, String type, String body) {
        return CityHttp.parsed(http.send("POST", path, type, body));
    }

    private static String register(String id) {
        return sent("/api/devices", "application/json", "{\"id\":\"" + id + "\",\"type\":\"muck-truck\"}")
                .path("secret")
                .asText();
    }

    private static RawClient signIn(String id, String secret) throws IOException {
        return RawClient.connect(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()), id, secret);
    }

    private static String cityName() {
        return http.json("/api/places/areas").at("/items/0/name/zh").asText();
    }
}
