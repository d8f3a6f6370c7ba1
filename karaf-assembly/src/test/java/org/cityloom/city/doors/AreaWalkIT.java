/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.city.doors.Districts.FOREIGN;
import static org.cityloom.city.doors.Districts.LOST;
import static org.cityloom.city.doors.Districts.OWN;

/**
 * Somebody who may do everything, but in one district only, calls every operation and follows every topic: nothing of another district,
 * and nothing that nobody can place, is told or changed. An operation that this test does not know what to ask of fails it.
 */
class AreaWalkIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.cityloom.parks", "camera.hosts", "127.0.0.1")
            .with(
                    "org.cityloom.openid",
                    "issuer",
                    "https://127.0.0.1:1") // people are linked with it, but nobody asks it
            .with("org.cityloom.openid", "clientId", "city")
            .with("org.cityloom.openid", "cityUrl", "https://127.0.0.1:2");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<Integer> REFUSED = List.of(403, 404);

    private static Districts districts;
    private static CityHttp administrator;
    private static CityHttp district;
    private static List<ApiOperation> operations;
    private static AreaQuestions questions;

    @BeforeAll
    static void settle() throws Exception {
        districts = new Districts(CITY);
        administrator = districts.administrator();
        district = districts.person("own-person", "administrator", "own-unit");
        districts.person("foreign-person", "viewer", "foreign-unit");
        operations = ApiOperation.in(administrator.json("/api/openapi.json")).stream()
                .filter(each ->
                        !each.permission().isEmpty() && !each.permission().equals("people:self"))
                .toList();
        questions = new AreaQuestions(districts);
    }

    @AfterAll
    static void leave() throws Exception {
        districts.close();
    }

    @Test
    void isToldNothingOfOtherDistricts() {
        List<String> asked = new ArrayList<>();
        for (ApiOperation each : operations) {
            if (each.changes() || each.template().contains("{") || AreaQuestions.isPlaceless(each)) {
                continue;
            }
            HttpResponse<String> all = questions.ask(district, each, "");
            if (each.wholeCity()) {
                assertThat(all.statusCode()).as(each + ": " + all.body()).isEqualTo(403);
                assertThat(all.body()).contains("area-restricted");
                continue;
            }
            assertThat(all.statusCode()).as(each + ": " + all.body()).isEqualTo(200);
            assertTellsNothingForeign(each.toString(), all);
            for (ApiOperation.QueryParameter parameter : each.parameters()) {
                for (String value : foreignNames()) {
                    String path = each.path() + AreaQuestions.query(each, parameter.name() + "=" + value);
                    assertTellsNothingForeign(path, district.get(path));
                }
            }
            asked.add(each.template());
        }
        assertThat(asked).contains("/alarms", "/devices", "/muck/vehicles", "/muck/tracks", "/muck/limits", "/people");
        assertThat(district.json("/api/muck/limits").path("areas").findValuesAsText("area"))
                .contains(districts.code(OWN));
    }

    private static Stream<String> foreignThings() {
        return Stream.of(FOREIGN, LOST);
    }

    private static List<String> foreignNames() {
        return List.of(
                districts.truck(FOREIGN),
                districts.truck(LOST),
                districts.alarm(FOREIGN),
                districts.code(FOREIGN),
                "foreign-unit",
                "foreign");
    }

    /** Error messages repeat what was asked for; whatever was found must be from here. */
    private static void assertTellsNothingForeign(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isLessThan(500);
        if (answer.statusCode() == 200) {
            assertThat(answer.body())
                    .as(what)
                    .doesNotContain(FOREIGN, LOST)
                    .doesNotContain("\"" + districts.code(FOREIGN));
            if (answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
                CityHttp.parsed(answer).findParents("latitude").forEach(each -> assertLiesHere(what, each));
            }
        }
    }

    private static void assertLiesHere(String what, JsonNode position) {
        if (position.path("latitude").isNumber()) {
            String at = "latitude=" + position.path("latitude") + "&longitude=" + position.path("longitude");
            assertThat(administrator
                            .json("/api/places/locate?" + at)
                            .path("district")
                            .asText())
                    .as(what + ": " + position)
                    .isEqualTo(districts.code(OWN));
        }
    }

    @Test
    void findsWhatBelongsToTheDistrictAndNothingElse() {
        List<String> found = new ArrayList<>();
        for (ApiOperation each : operations) {
            if (!each.changes()
                    && each.template().contains("{")
                    && !AreaQuestions.isPlaceless(each)
                    && !each.wholeCity()) {
                HttpResponse<String> own = questions.ask(district, each, questions.named(each, OWN));
                assertThat(own.statusCode()).as(each + ": " + own.body()).isEqualTo(200);
                assertTellsNothingForeign(each.toString(), own);
                foreignThings()
                        .filter(where -> !questions.named(each, where).isEmpty())
                        .forEach(where -> {
                            HttpResponse<String> answer = questions.ask(district, each, questions.named(each, where));
                            assertThat(answer.statusCode())
                                    .as(each + " " + where)
                                    .isEqualTo(404);
                            assertThat(questions
                                            .ask(administrator, each, questions.named(each, where))
                                            .statusCode())
                                    .as(each + " " + where)
                                    .isEqualTo(200);
                        });
                found.add(each.template());
            }
        }
        assertThat(found)
                .contains(
                        "/alarms/{id}",
                        "/cases/{number}",
                        "/devices/{id}",
                        "/muck/vehicles/{id}",
                        "/telemetry/{device}/last");
    }

    @Test
    void changesNothingOfOtherDistricts() {
        String before = foreignFacts();
        TreeSet<String> tried = new TreeSet<>();
        for (ApiOperation each : operations) {
            if (!each.changes()) {
                continue;
            }
            if (each.wholeCity()) {
                HttpResponse<String> answer = questions.ask(district, each, "nothing");
                assertThat(answer.statusCode()).as(each + ": " + answer.body()).isEqualTo(403);
            } else {
                foreignThings()
                        .map(where -> questions.named(each, where))
                        .filter(name -> !name.isEmpty() || !each.template().contains("{"))
                        .forEach(name -> {
                            HttpResponse<String> answer = questions.ask(district, each, name);
                            assertThat(answer.statusCode())
                                    .as(each + " of " + name + ": " + answer.body())
                                    .isIn(REFUSED);
                        });
            }
            tried.add(each.toString());
        }
        assertThat(tried)
                .contains(
                        "DELETE /devices/{id}", "POST /alarms/{id}/clear", "POST /devices", "PUT /muck/limits/{area}");
        assertThat(foreignFacts()).isEqualTo(before);
        assertThat(district.post("/api/alarms/" + districts.alarm(OWN) + "/comments", "{\"comment\":\"mine\"}")
                        .statusCode())
                .as("one's own")
                .isEqualTo(200);
    }

    private static String foreignFacts() {
        StringBuilder facts = new StringBuilder();
        foreignThings()
                .flatMap(where -> Stream.of(
                        "/api/devices/" + districts.truck(where) + "/admission",
                        "/api/alarms/" + districts.alarm(where),
                        "/api/alarms/" + districts.alarm(where) + "/history"))
                .forEach(path -> facts.append(administrator.get(path).body()).append('\n'));
        for (String path : List.of(
                "/api/cases/" + districts.caseNumber(FOREIGN),
                "/api/muck/limits",
                "/api/people",
                "/api/people/units",
                "/api/people/roles")) {
            facts.append(administrator.get(path).body()).append('\n');
        }
        foreignThings().forEach(where -> {
            JsonNode device = administrator.json("/api/devices/" + districts.truck(where));
            facts.append(device.path("name")).append(device.path("area"));
        });
        return facts.toString();
    }

    @Test
    void hearsNothingOfOtherDistricts() throws Exception {
        String topics = String.join(",", administrator.json("/api/live/topics").findValuesAsText("name"));
        RawHttp http = RawHttp.to(CITY.address().getPort());
        try (LiveLines here = LiveLines.follow(http, topics, district.cookie());
                LiveLines everywhere = LiveLines.follow(http, topics, administrator.cookie())) {
            Await.until(
                    "both follow",
                    PATIENCE,
                    () -> here.text().contains("200") && everywhere.text().contains("200"));
            for (String where : List.of(FOREIGN, LOST, OWN)) {
                districts.report(where, Instant.ofEpochMilli(System.currentTimeMillis()));
                CityHttp.parsed(administrator.post(
                        "/api/alarms/" + districts.alarm(where) + "/comments", "{\"comment\":\"seen\"}"));
            }
            for (String where : List.of(FOREIGN, LOST, OWN)) {
                String truck = districts.truck(where);
                Await.until("whoever sees the whole city hears of " + truck, PATIENCE, () -> tells(everywhere, truck));
            }
            Await.until("the district hears of its own", PATIENCE, () -> tells(here, districts.truck(OWN)));
            assertThat(here.text()).doesNotContain(FOREIGN, LOST).doesNotContain("\"" + districts.code(FOREIGN));
        }
    }

    /** As a vehicle and as the device of an alarm. */
    private static boolean tells(LiveLines lines, String truck) {
        return lines.text().contains("\"deviceId\":\"" + truck + "\"")
                && lines.text().contains("{\"key\":\"" + truck + "\"");
    }

    @Test
    void reachesNoFurtherByAUnitWithoutAnArea() {
        String form = districts.unit("beyond", "").replaceAll("\"parent\":\"[^\"]*", "\"parent\":\"own-unit");
        for (CityHttp each : List.of(district, administrator)) {
            HttpResponse<String> answer = each.put("/api/people/units/beyond", form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("area-beyond");
        }
        CityHttp.parsed(administrator.put("/api/people/units/office", districts.unit("office", "")));
        CityHttp office = districts.person("office-person", "viewer", "office");
        assertThat(office.json("/api/devices").findValuesAsText("id"))
                .as("a unit that looks after no part looks after the city")
                .contains(districts.truck(OWN), districts.truck(FOREIGN), districts.truck(LOST));
    }

    @Test
    void standsOnOneSideOnly() {
        for (String[] pair :
                new String[][] {{"checker", "handler"}, {"assessor", "department"}, {"handler", "intake-clerk"}}) {
            String form = "{\"id\":\"both\",\"name\":\"both\",\"roles\":[{\"role\":\"%s\",\"unit\":\"own-unit\"},"
                    + "{\"role\":\"%s\",\"unit\":\"own-unit\"}]}";
            HttpResponse<String> both = administrator.post("/api/people", form.formatted((Object[]) pair));
            assertThat(both.statusCode()).as(both.body()).isEqualTo(409);
            assertThat(both.body()).contains("sides-mixed");
        }
        HttpResponse<String> mixed = administrator.put(
                "/api/people/roles/mixed",
                "{\"title\":{\"zh\":\"x\",\"en\":\"x\"},\"permissions\":[\"*:check\",\"*:work\"]}");
        assertThat(mixed.statusCode()).as(mixed.body()).isEqualTo(409);
        CityHttp checker = districts.person("own-checker", "checker", "own-unit");
        CityHttp handler = districts.person("own-handler", "handler", "own-unit");
        for (CityHttp each : List.of(checker, handler)) {
            String alarm = "/api/alarms/" + districts.alarm(OWN);
            assertThat(each.get(alarm).statusCode()).isEqualTo(200);
            assertThat(each.post(alarm + "/clear", "").statusCode()).isEqualTo(403);
            assertThat(each.put("/api/muck/limits/" + districts.code(OWN), "{\"limit\":90}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
