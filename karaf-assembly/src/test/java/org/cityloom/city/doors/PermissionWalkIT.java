/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityShell;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls every operation and every topic as everybody and as nobody, and compares what happens with the table of the repository. */
class PermissionWalkIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final String SELF = "people:self"; // of everybody who is signed in
    private static final int WALKERS = 4; // at the same time

    private static final Pattern WEB_PATTERN = Pattern.compile(
            "(?:osgi\\.http\\.whiteboard\\.(?:servlet|filter|resource)\\.pattern|osgi\\.web\\.contextpath|alias|urlPatterns)"
                    + " = (.*)");

    private static PermissionTable table;
    private static List<ApiOperation> operations;
    private static JsonNode topics;

    @BeforeAll
    static void read() {
        table = PermissionTable.read();
        operations = ApiOperation.in(CityHttp.anonymous(CITY.address()).json("/api/openapi.json"));
        topics = CITY.http().json("/api/live/topics");
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() {
        Map<String, String> city = new TreeMap<>();
        operations.forEach(each ->
                city.put(each.toString(), each.permission().isEmpty() ? PermissionTable.OPEN : each.permission()));
        assertThat(table.differences(METHODS, city)).isEmpty();
    }

    @Test
    void everyTopicHasARowAndEveryRowATopic() {
        Map<String, String> city = new TreeMap<>();
        topics.forEach(topic -> city.put(
                "TOPIC " + topic.path("name").asText(), topic.path("permission").asText()));
        assertThat(table.differences(List.of("TOPIC"), city)).isEmpty();
    }

    @Test
    void everythingElseThatTheWebServerAnswersHasARow() {
        Map<String, String> city = new TreeMap<>();
        Matcher found = WEB_PATTERN.matcher(new CityShell(CITY).run("service:list -a"));
        while (found.find()) {
            Arrays.stream(found.group(1).strip().replaceAll("[\\[\\]]", "").split(","))
                    .map(pattern -> "PATTERN " + pattern.strip())
                    .forEach(door -> city.put(door, known(door)));
        }
        assertThat(city).isNotEmpty();
        assertThat(table.differences(List.of("PATTERN"), city)).isEmpty();
    }

    private static String known(String door) {
        String written = table.permission(door);
        return written.isEmpty() ? "open or session" : written;
    }

    @Test
    void nobodyGetsInWithoutASession() {
        CityHttp nobody = CityHttp.anonymous(CITY.address());
        for (ApiOperation each : operations) {
            HttpResponse<String> answer = call(nobody, each);
            if (table.permission(each.toString()).equals(PermissionTable.OPEN)) {
                assertThat(answer.statusCode()).as(each.toString()).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(each + ": " + answer.body()).isEqualTo(401);
            }
        }
    }

    @Test
    void whoMayDoEverythingIsRefusedNothing() {
        CityHttp administrator = CITY.http();
        for (ApiOperation each : operations) {
            if (!isStream(each)) {
                HttpResponse<String> answer = call(administrator, each);
                assertThat(answer.statusCode())
                        .as(each + ": " + answer.body())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
            if (closes(each)) {
                administrator = CITY.http(); // that may have been the end of the session
            }
        }
    }

    @Test
    void everyTopicIsClosedToNobodyAndOpenToWhoMayDoEverything() throws IOException {
        RawHttp http = RawHttp.to(CITY.address().getPort());
        CityHttp administrator = CITY.http();
        for (String topic : administrator.json("/api/live/topics").findValuesAsText("name")) {
            String path = "/api/live?topics=" + topic;
            assertThat(http.get(path, "").status()).as(topic).isEqualTo(401);
            assertThat(LiveDoor.status(http, path, administrator.cookie()))
                    .as(topic)
                    .isEqualTo(200);
        }
    }

    @Test
    void everyRoleOpensItsOwnDoorsAndNoOther() throws Exception {
        Walkers walkers = new Walkers(CITY);
        Map<String, Set<String>> roles = walkers.roles();
        for (String permission : permissions()) {
            roles.put(walkers.roleOf(permission), Set.of(permission));
        }
        List<Walkers.Walker> people = IntStream.range(0, WALKERS)
                .mapToObj(number -> walkers.walker("walker-" + number)) // one by one: many at once look like guessing
                .toList();
        Queue<Map.Entry<String, Set<String>>> left = new ConcurrentLinkedQueue<>(roles.entrySet());
        ExecutorService threads = Executors.newFixedThreadPool(WALKERS);
        try {
            List<Future<Integer>> walks = people.stream()
                    .map(person -> threads.submit(() -> walkAll(person, left)))
                    .toList();
            int walked = 0;
            for (Future<Integer> each : walks) {
                walked += each.get(5, TimeUnit.MINUTES);
            }
            assertThat(walked).isEqualTo(roles.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int walkAll(Walkers.Walker walker, Queue<Map.Entry<String, Set<String>>> left) throws IOException {
        int walked = 0;
        for (Map.Entry<String, Set<String>> role = left.poll(); role != null; role = left.poll()) {
            walk(role.getKey(), role.getValue(), walker.as(role.getKey()));
            walked++;
        }
        return walked;
    }

    @Test
    void everyPermissionThatIsAskedForIsDeclaredAndEachIsHeldByAShippedRole() {
        CityHttp administrator = CITY.http();
        List<String> declared = administrator.json("/api/people/permissions").findValuesAsText("name");
        assertThat(declared).containsAll(permissions());
        JsonNode roles = administrator.json("/api/people/roles");
        for (String permission : declared) {
            assertThat(roles)
                    .as(permission)
                    .filteredOn(role -> role.path("shipped").asBoolean())
                    .anyMatch(role -> holds(role, permission));
        }
    }

    private static boolean holds(JsonNode role, String permission) {
        Set<String> held = new TreeSet<>();
        role.path("permissions").forEach(each -> held.add(each.asText()));
        return Walkers.include(held, permission);
    }

    /** Every permission that an operation or a topic asks for and that can be granted. */
    private static Set<String> permissions() {
        Set<String> result = new TreeSet<>();
        operations.forEach(each -> result.add(each.permission()));
        topics.findValuesAsText("permission").forEach(result::add);
        result.remove("");
        result.remove(SELF);
        return result;
    }

    private static void walk(String role, Set<String> permissions, CityHttp person) throws IOException {
        for (ApiOperation each : operations) {
            boolean permitted = each.permission().isEmpty()
                    || each.permission().equals(SELF)
                    || Walkers.include(permissions, each.permission());
            if (closes(each) || (permitted && isStream(each))) {
                continue; // the one would end the walk, the other never ends
            }
            HttpResponse<String> answer = call(person, each);
            String what = role + " " + each + ": " + answer.body();
            if (permitted) {
                assertThat(answer.statusCode()).as(what).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as(what).isEqualTo(403);
            }
        }
        RawHttp http = RawHttp.to(CITY.address().getPort());
        for (JsonNode topic : topics) {
            boolean permitted = Walkers.include(permissions, "live:view")
                    && Walkers.include(permissions, topic.path("permission").asText());
            String path = "/api/live?topics=" + topic.path("name").asText();
            assertThat(LiveDoor.status(http, path, person.cookie()))
                    .as(role + " " + path)
                    .isEqualTo(permitted ? 200 : 403);
        }
    }

    /** Without a body, or with the shortest one: nothing that could do harm. */
    private static HttpResponse<String> call(CityHttp person, ApiOperation operation) {
        boolean json = operation.bodyTypes().contains("application/json");
        String type = operation.bodyTypes().isEmpty() || json
                ? "application/json"
                : operation.bodyTypes().get(0);
        return person.send(operation.method(), operation.path(), type, json ? "{}" : "");
    }

    private static boolean isStream(ApiOperation operation) {
        return operation.toString().equals("GET /live");
    }

    /** Whether it may take the caller's own session away. */
    private static boolean closes(ApiOperation operation) {
        return operation.changes() && operation.permission().equals(SELF);
    }
}
