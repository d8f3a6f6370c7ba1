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
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.subsystems.Soak;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests in the name of another: from a foreign site, with a session that is over or was never opened, with a guessed password. */
class ForgeryIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final String STRANGER = "127.0.0.66";
    private static final String FIXER = "127.0.0.67";
    private static final String REPLAYER = "127.0.0.68";
    private static final Duration ONE_DELAY = Duration.ofSeconds(90); // the longest of a name is 60 s

    private static CityHttp administrator;
    private static RawHttp raw;
    private static List<ApiOperation> operations;

    @BeforeAll
    static void open() {
        administrator = CITY.http();
        raw = RawHttp.to(CITY.address().getPort());
        operations = ApiOperation.in(administrator.json("/api/openapi.json"));
    }

    private static String cookie() {
        return "Cookie: " + administrator.cookie() + "\r\n";
    }

    @Test
    void refusesEveryChangeThatAForeignSiteMakesABrowserSend() {
        List<String> mutating = new ArrayList<>();
        for (ApiOperation each : operations) {
            if (!each.changes() || each.permission().isEmpty()) {
                continue;
            }
            for (String type : each.bodyTypes().isEmpty() ? List.of("application/json") : each.bodyTypes()) {
                RawHttp.Answer answer = raw.ask(
                        each.method() + " " + each.path(),
                        cookie() + "Origin: https://evil.example\r\nContent-Type: " + type + "\r\n",
                        "{}");
                assertThat(answer.status()).as(each + ": " + answer.body()).isEqualTo(403);
                assertThat(answer.body()).contains("request-header-missing");
            }
            mutating.add(each.toString());
        }
        assertThat(mutating).hasSizeGreaterThan(12).contains("POST /devices", "DELETE /session");
        assertThat(administrator.get("/api/session").statusCode()).isEqualTo(200);
        CITY.log().await("refused with 403: ", "from 127.0.0.1");
    }

    @Test
    void readsNoFormThatAForeignSiteCanSendWithoutAsking() {
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a")) {
            for (ApiOperation each : operations) {
                if (each.changes() && !each.bodyTypes().isEmpty()) {
                    RawHttp.Answer answer = raw.ask(
                            each.method() + " " + each.path(),
                            "Content-Type: " + type + "\r\n" + cookie(),
                            "{\"a\":1}");
                    assertThat(answer.status()).as(each + " " + type).isEqualTo(415);
                }
            }
        }
        CITY.log().await("refused with 415: ", "from 127.0.0.1");
    }

    @Test
    void answersNoForeignOrigin() {
        RawHttp.Answer asked = raw.ask(
                "OPTIONS /api/devices",
                "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: X-Cityloom-Request\r\n",
                "");
        assertThat(asked.headers()).noneMatch(line -> line.startsWith("Access-Control-"));
        assertThat(raw.get("/api/devices", cookie() + "Origin: https://evil.example\r\n")
                        .headers())
                .noneMatch(line -> line.startsWith("Access-Control-"));
    }

    @Test
    void takesNoSessionThatABrowserWasGivenBefore() {
        String planted = "p".repeat(43);
        RawHttp.Answer signedIn = raw.ask(
                "POST /api/session",
                "Cookie: cityloom-session=" + planted + "\r\nContent-Type: application/json\r\n",
                "{\"name\":\"admin\",\"password\":\"" + CITY.password() + "\"}");
        assertThat(signedIn.status()).isEqualTo(200);
        String set = signedIn.headers().stream()
                .filter(line -> line.startsWith("Set-Cookie: cityloom-session="))
                .findFirst()
                .orElseThrow();
        assertThat(set).doesNotContain(planted).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(raw.from(FIXER)
                        .get("/api/session", "Cookie: cityloom-session=" + planted + "\r\n")
                        .status())
                .isEqualTo(401);
        CITY.log().await("refused with 401: GET /api/session from " + FIXER);
    }

    @Test
    void takesNoTokenThatHasExpired() {
        Instant expires = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(3);
        String form = "{\"name\":\"short\",\"permissions\":[\"devices:view\"],\"expires\":\"" + expires + "\"}";
        String token = CityHttp.parsed(administrator.post("/api/people/me/tokens", form))
                .path("token")
                .asText();
        String header = "Authorization: Bearer " + token + "\r\n";
        RawHttp replaying = raw.from(REPLAYER);
        assertThat(replaying.get("/api/devices", header).status()).isEqualTo(200);
        Await.until(
                "the token has expired",
                ONE_DELAY,
                () -> replaying.get("/api/devices", header).status() == 401);
        CITY.log().await("refused with 401: GET /api/devices from " + REPLAYER);
    }

    @Test
    void takesNoSessionThatWasClosed() {
        CityHttp leaving = CITY.http();
        String token = leaving.cookie().substring(leaving.cookie().indexOf('=') + 1);
        assertThat(leaving.delete("/api/session").statusCode()).isEqualTo(204);
        for (ApiOperation each : operations) {
            if (!each.permission().isEmpty()) {
                for (String header : List.of("Cookie: " + leaving.cookie(), "Authorization: Bearer " + token)) {
                    assertThat(raw.ask(each.method() + " " + each.path(), header + "\r\nX-Cityloom-Request: 1\r\n", "")
                                    .status())
                            .as(each + " " + header.substring(0, 6))
                            .isEqualTo(401);
                }
            }
        }
        CITY.log().await("refused with 401: ", "from 127.0.0.1");
    }

    @Test
    void doesNothingThatTheMethodDoesNotSay() {
        administrator.post("/api/devices", "{\"id\":\"kept\",\"type\":\"muck-truck\",\"name\":\"kept\"}");
        String own = cookie() + "X-Cityloom-Request: 1\r\n";
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(raw.get("/api/devices/kept", own + header + ": DELETE\r\n")
                            .status())
                    .as(header)
                    .isEqualTo(400);
        }
        assertThat(raw.get("/api/devices/kept?_method=DELETE", own).status()).isEqualTo(400);
        assertThat(raw.get("/api/devices/kept?%5fmethod=DELETE", own).status()).isIn(200, 400);
        for (String method : List.of("TRACE", "TRACK", "CONNECT", "PROPFIND", "get", "GETX")) {
            assertThat(raw.ask(method + " /api/devices/kept", own, "").status())
                    .as(method)
                    .isIn(400, 405, 501);
        }
        for (String path : List.of("/", "/screen/x", "/ui/muck/panel.js", "/console/city.js", "/subsystems")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(raw.ask(method + " " + path, own, "").status())
                        .as(method + " " + path)
                        .isIn(400, 403, 404, 405, 501);
            }
        }
        assertThat(administrator.get("/api/devices/kept").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1@evil.example", "evil.example:80", "[::1]", "a, b", "<script>"})
    void repeatsNoNameThatARequestGivesIt(String host) {
        for (String path : List.of("/", "/subsystems", "/api/openapi.json", "/api/nowhere", "/screen", "/ui")) {
            RawHttp.Answer answer = raw.get(path, "Host: " + host + "\r\nX-Forwarded-Host: evil.example\r\n");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContain("evil.example").doesNotContain("<script>alert");
            assertThat(answer.headers()).as(path).noneMatch(line -> line.contains("evil.example"));
        }
    }

    @Test
    void putsItsHeadersOnEveryPageAndAnswerAndTellsNoVersion() {
        Set<String> paths = new TreeSet<>(List.of(
                "/", "/subsystems", "/screen/nothing", "/ui/muck/panel.js", "/console/city.js", "/nowhere", "/%zz"));
        operations.stream()
                .filter(each -> each.method().equals("GET") && !each.template().equals("/live"))
                .forEach(each -> paths.add(each.path()));
        for (String path : paths) {
            RawHttp.Answer answer = raw.get(path, cookie());
            assertThat(answer.headers())
                    .as(path)
                    .noneMatch(line -> line.startsWith("Server:") || line.startsWith("X-Powered-By:"));
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("Exception");
            if (answer.status() != 400 || path.startsWith("/api")) {
                assertHeaders(path, answer.headers());
            }
        }
    }

    private static void assertHeaders(String path, List<String> headers) {
        for (String name : List.of(
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: no-referrer",
                "Permissions-Policy: ",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cross-Origin-Resource-Policy: same-origin")) {
            assertThat(headers).as(path).anyMatch(line -> line.startsWith(name));
        }
        assertThat(headers)
                .as(path)
                .filteredOn(line -> line.startsWith("Content-Security-Policy: "))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    }

    @Test
    void keepsAGuesserOutAndLetsThePersonIn() {
        RawHttp guesser = raw.from(STRANGER);
        int tries = Soak.times(300, 10_000);
        for (int i = 0; i < tries; i++) {
            int status = guesser.ask(
                            "POST /api/session",
                            "Content-Type: application/json\r\n",
                            "{\"name\":\"admin\",\"password\":\"guess-" + i + "\"}")
                    .status();
            assertThat(status).as("try " + i).isIn(401, 429);
        }
        assertThat(guesser.ask(
                                "POST /api/session",
                                "Content-Type: application/json\r\n",
                                "{\"name\":\"admin\",\"password\":\"" + CITY.password() + "\"}")
                        .status())
                .as("even the right password has to wait at the address of the guesser")
                .isIn(401, 429);
        CityHttp elsewhere = CityHttp.anonymous(CITY.address());
        String right = "{\"name\":\"admin\",\"password\":\"" + CITY.password() + "\"}";
        Await.until(
                "the person may sign in from elsewhere",
                ONE_DELAY,
                () -> elsewhere.post("/api/session", right).statusCode() == 200);
        HttpResponse<String> kept = administrator.get("/api/session");
        assertThat(kept.statusCode()).as("whoever was signed in stays so").isEqualTo(200);
        CITY.log().await("Attempt to sign in as 'admin' from " + STRANGER + " failed");
        CITY.log().await("Attempt to sign in as 'admin' from " + STRANGER + " refused");
        Soak.tell(tries + " guesses at one name from one address: " + count("failed") + " were compared, "
                + count("refused") + " turned away unread");
    }

    private static long count(String end) {
        return CITY.log().lines().stream()
                .filter(line -> line.contains("Attempt to sign in as 'admin' from " + STRANGER + " " + end))
                .count();
    }
}
