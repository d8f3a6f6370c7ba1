/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Text that wants to be taken for something else: for SQL, for a path, for a header, for a line of the log. */
class InjectionIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onPostgres();

    private static final String PLAIN = "zzzz";
    private static final String CLIMBER = "127.0.0.69";
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static CityHttp administrator;
    private static RawHttp raw;
    private static List<ApiOperation> operations;
    private static long devices;

    @BeforeAll
    static void open() {
        administrator = CITY.http();
        raw = RawHttp.to(CITY.address().getPort());
        operations = ApiOperation.in(administrator.json("/api/openapi.json")).stream()
                .filter(each -> !each.template().startsWith("/session")
                        && !each.template().equals("/live"))
                .toList();
        for (String id : List.of("first", "second")) {
            administrator.post("/api/devices", "{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"A\"}");
        }
        devices = devices();
    }

    private static long devices() {
        return administrator.json("/api/devices?limit=1").path("total").asLong();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzzz' OR '1'='1",
                "zzzz'; DROP TABLE devices_device; --",
                "zzzz') OR 1=1 --",
                "zzzz' UNION SELECT version() --",
                "zzzz'||(SELECT pg_sleep(5))||'",
                "zzzz\\'; SELECT pg_sleep(5); --",
                "zzzz%' OR name LIKE '%"
            })
    void takesSqlForTextInEveryParameterAndField(String sql) {
        for (ApiOperation each : operations) {
            for (String path : attacked(each, sql)) {
                compare(each, path, path.replace(encoded(sql), PLAIN), "");
            }
            if (!each.bodyFields().isEmpty()) {
                compare(each, each.path(), each.path(), body(each, sql));
            }
        }
        assertThat(devices()).isEqualTo(devices);
    }

    /** The path with the text in the place of its parameters, and once for each parameter of the query. */
    private static List<String> attacked(ApiOperation operation, String text) {
        List<String> paths = new ArrayList<>();
        if (operation.template().contains("{")) {
            paths.add(operation.path(encoded(text)));
        }
        for (ApiOperation.QueryParameter parameter : operation.parameters()) {
            paths.add(operation.path() + "?" + parameter.name() + "=" + encoded(text));
        }
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String body(ApiOperation operation, String text) {
        String quoted = text.replace("\\", "\\\\");
        return operation.bodyFields().entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + (field.getValue() ? "\"" + quoted + "\"" : "null"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void compare(ApiOperation operation, String attacked, String plain, String body) {
        String type = operation.bodyTypes().contains("text/csv") ? "text/csv" : "application/json";
        long before = System.nanoTime();
        HttpResponse<String> answer = administrator.send(operation.method(), attacked, type, body);
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        String what = operation + " " + attacked + " " + body + ": " + answer.body();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(taken).as(what).isLessThan(LONGEST);
        assertThat(answer.body()).as(what).doesNotContain("PostgreSQL 1", "org.postgresql", "SQLSTATE", "syntax error");
        if (!attacked.equals(plain)) {
            int expected =
                    administrator.send(operation.method(), plain, type, body).statusCode();
            assertThat(answer.statusCode()).as(what).isIn(expected, 400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/users.properties",
                "..%2f..%2fetc%2fusers.properties",
                "%2e%2e/%2e%2e/etc/users.properties",
                "%252e%252e%252f%252e%252e%252fetc%252fusers.properties",
                "..\\..\\etc\\users.properties",
                "..%5c..%5cetc%5cusers.properties",
                "..%c0%af..%c0%afetc%c0%afusers.properties",
                "%EF%BC%8E%EF%BC%8E%EF%BC%8Fetc%EF%BC%8Fusers.properties",
                "..;/..;/etc/users.properties",
                "%00/../../etc/users.properties",
                "/etc/passwd",
                "//etc/passwd",
                "....//....//etc/users.properties",
                "../META-INF/MANIFEST.MF",
                "..%2fMETA-INF%2fMANIFEST.MF",
                "%2e%2e/OSGI-INF/",
                "META-INF/MANIFEST.MF",
                "WEB-INF/web.xml",
                "file:///etc/passwd"
            })
    void servesNothingFromOutsideOfItsFolders(String payload) {
        String session = "Cookie: " + administrator.cookie() + "\r\n";
        for (String folder : List.of(
                "/",
                "/screen/",
                "/screen/lib/",
                "/ui/",
                "/ui/muck/",
                "/api/devices/",
                "/api/muck/vehicles/",
                "/api/subsystems/archives/",
                "/hawtio/")) {
            RawHttp.Answer answer = raw.from(CLIMBER).get(folder + payload, session);
            assertThat(answer.status()).as(folder + payload).isLessThan(500);
            assertThat(answer.body())
                    .as(folder + payload)
                    .doesNotContain(
                            "root:x:",
                            "The administrator is created",
                            "Manifest-Version",
                            "Bundle-SymbolicName",
                            "<scr:");
        }
        if (payload.contains("..")) {
            CITY.log().await("refused with 40", "from " + CLIMBER);
        }
    }

    @Test
    void writesNothingIntoAHeaderThatCameWithTheRequest() {
        String session = "Cookie: " + administrator.cookie() + "\r\nX-Cityloom-Request: 1\r\n";
        String split = "a%0d%0aX-Evil:%201%0d%0a%0d%0a%3Cscript%3E";
        for (ApiOperation each : operations) {
            List<String> paths = attacked(each, PLAIN);
            paths.replaceAll(path -> path.replace(PLAIN, split));
            paths.add("/screen/" + split);
            for (String path : paths) {
                RawHttp.Answer answer = raw.ask(each.method() + " " + path, session, "");
                assertThat(answer.status()).as(path).isLessThan(500);
                assertThat(answer.headers()).as(path).noneMatch(line -> line.startsWith("X-Evil"));
            }
        }
        RawHttp.Answer twice = raw.get("/api/ready", "X-A: 1\r\n X-Evil: folded\r\n");
        assertThat(twice.status()).isIn(200, 400);
    }

    @Test
    void asksNoAddressThatARequestNames() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/latest/meta-data";
            for (ApiOperation each : operations) {
                for (String path : attacked(each, address)) {
                    administrator.send(each.method(), path, "application/json", "");
                }
                if (!each.bodyFields().isEmpty()) {
                    administrator.send(each.method(), each.path(), "application/json", body(each, address));
                }
            }
            raw.get(address, "Cookie: " + administrator.cookie() + "\r\n");
            raw.get("/", "Referer: " + address + "\r\nX-Forwarded-For: " + address + "\r\n");
            trap.setSoTimeout(2000);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void writesNothingIntoTheLogThatALineCouldBeTakenFor() {
        String forged = "x\\n2026-01-01T00:00:00,000 | ERROR | forged by a stranger \\u001b[2J\\u202e";
        CityHttp nobody = CityHttp.anonymous(CITY.address());
        nobody.post("/api/session", "{\"name\":\"" + forged + "\",\"password\":\"x\"}");
        administrator.post("/api/devices", "{\"id\":\"" + forged + "\",\"type\":\"muck-truck\",\"name\":\"x\"}");
        administrator.post("/api/devices", "{\"id\":\"logged\",\"type\":\"muck-truck\",\"name\":\"" + forged + "\"}");
        administrator.delete("/api/devices/logged");
        raw.get("/api/nowhere%0a2026-01-01T00:00:00,000%20|%20ERROR%20|%20forged%1b[2J", "User-Agent: \u001b[2J\r\n");
        raw.ask("BREW /%0aforged", "", "");
        CITY.log().await("refused with 405: BREW /%0aforged from 127.0.0.1");
        assertThat(CITY.log().lines())
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"))
                .noneMatch(line -> line.startsWith("2026-01-01"))
                .noneMatch(line -> line.contains("| ERROR |"));
    }
}
