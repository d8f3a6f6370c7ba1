/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.city.ApiOperation;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bodies that are small on the wire and large in memory, or larger than anybody needs, or that ask for files. */
class BombsIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String XML = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY b \"&e;&e;\">]><a>&b;</a>";

    private static CityHttp administrator;
    private static RawHttp raw;
    private static List<ApiOperation> withBody;

    @BeforeAll
    static void open() {
        administrator = CITY.http();
        raw = RawHttp.to(CITY.address().getPort());
        withBody = ApiOperation.in(administrator.json("/api/openapi.json")).stream()
                .filter(each -> !each.bodyTypes().isEmpty())
                .toList();
        assertThat(withBody).hasSizeGreaterThan(5);
    }

    @AfterAll
    static void nothingBroke() {
        assertThat(administrator.get("/api/ready").statusCode()).isEqualTo(200);
        assertThat(CITY.log().errors()).isEmpty();
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("arrays in each other", bytes -> "[".repeat(bytes)),
                bomb("objects in each other", bytes -> "{\"a\":".repeat(bytes / 5)),
                bomb("very many elements", bytes -> "[" + "0,".repeat(bytes / 2) + "0]"),
                bomb("a number of very many digits", bytes -> "{\"id\":" + "9".repeat(bytes) + "}"),
                bomb("an exponent beyond everything", bytes -> "{\"id\":1e999999999}"),
                bomb("a name of very many letters", bytes -> "{\"" + "a".repeat(bytes) + "\":1}"),
                bomb("the same name twice", bytes -> "{\"name\":\"a\",\"name\":\"b\"}"),
                bomb("not UTF-8", bytes -> "{\"name\":\"\u00c0\u00af"),
                bomb("nothing but white space", bytes -> " ".repeat(bytes)));
    }

    /** As large as is read at all, but no larger than a million bytes. */
    private static Arguments bomb(String what, IntFunction<String> body) {
        return arguments(what, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesJsonThatOnlyWantsToBeLarge(String what, IntFunction<String> body) {
        for (ApiOperation each : withBody) {
            String type = each.bodyTypes().stream()
                    .filter(name -> name.contains("json"))
                    .findFirst()
                    .orElse("");
            if (!type.isEmpty()) {
                long before = System.nanoTime();
                int bytes = (int) Math.min(each.bodyLimit(), 1_000_000) - 100;
                RawHttp.Answer answer = send(each, type, "", body.apply(bytes).getBytes(StandardCharsets.ISO_8859_1));
                assertThat(answer.status()).as(each + ": " + answer.body()).isIn(400, 404, 422);
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as(each.toString())
                        .isLessThan(LONGEST);
            }
        }
        CITY.log().await("refused with 400: ", "from 127.0.0.1");
    }

    @Test
    void readsNoXmlAndNoFileThatItNames() {
        for (ApiOperation each : withBody) {
            for (String type : List.of("application/xml", "text/xml", "application/soap+xml", "image/svg+xml")) {
                RawHttp.Answer answer = send(each, type, "", XML.getBytes(StandardCharsets.UTF_8));
                assertThat(answer.status()).as(each + " " + type).isEqualTo(415);
                assertThat(answer.body()).doesNotContain("root:");
            }
        }
        for (String path : List.of("/api/devices", "/api/alarms", "/api/session", "/api/ready")) {
            RawHttp.Answer answer =
                    raw.get(path, "Accept: application/xml\r\nCookie: " + administrator.cookie() + "\r\n");
            assertThat(answer.status()).as(path).isEqualTo(406);
        }
        CITY.log().await("refused with 415: ", "from 127.0.0.1");
    }

    @Test
    void unpacksNoBody() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(packed.size()).isLessThan(64 << 10);
        for (ApiOperation each : withBody) {
            RawHttp.Answer answer =
                    send(each, each.bodyTypes().get(0), "Content-Encoding: gzip\r\n", packed.toByteArray());
            assertThat(answer.status()).as(each.toString()).isIn(400, 404, 415, 422);
        }
    }

    @Test
    void readsNoMoreThanItMust() {
        Set<String> large = new TreeSet<>();
        for (ApiOperation each : withBody) {
            String type = "Content-Type: " + each.bodyTypes().get(0) + "\r\n";
            assertTooLarge(each, type + "Content-Length: 99999999999\r\n", "{");
            assertTooLarge(each, type + "Content-Length: " + (each.bodyLimit() + 1) + "\r\n", "{");
            if (each.bodyLimit() > 64 << 10) {
                large.add(each.toString());
            } else {
                int most = (int) each.bodyLimit();
                assertThat(send(each, each.bodyTypes().get(0), "", new byte[most])
                                .status())
                        .as(each + " with as much as it reads")
                        .isIn(400, 404, 422);
                assertTooLarge(each, type + "Transfer-Encoding: chunked\r\n", chunked(most + 1));
            }
        }
        assertThat(large)
                .containsExactly(
                        "POST /cases/catalogue/conditions/import",
                        "POST /cases/routes/import",
                        "POST /cases/transfers",
                        "POST /cases/{number}/photos",
                        "POST /devices/import",
                        "POST /gas/sensors/import",
                        "POST /parks/lamps",
                        "POST /places/import",
                        "POST /sanitation/routes/import",
                        "POST /subsystems/archives");
        CITY.log().await("refused with 413: ", "from 127.0.0.1");
        String small = "{\"name\":\"" + "a".repeat(100_000) + "\"}";
        assertThat(raw.ask("POST /api/session", "Content-Type: application/json\r\n", small)
                        .status())
                .as("who is not signed in may send less")
                .isEqualTo(413);
    }

    private static void assertTooLarge(ApiOperation operation, String headers, String body) {
        RawHttp.Answer answer = raw.ask(operation.method() + " " + operation.path(), session() + headers, body);
        assertThat(answer.status())
                .as(operation + " " + headers + answer.body())
                .isEqualTo(413);
        assertThat(answer.body()).contains("urn:cityloom:problem:body-too-large");
    }

    /** Spaces that nobody announced. */
    private static String chunked(int bytes) {
        return Integer.toHexString(bytes) + "\r\n" + " ".repeat(bytes) + "\r\n0\r\n\r\n";
    }

    private static RawHttp.Answer send(ApiOperation operation, String type, String headers, byte[] body) {
        String line = operation.method() + " " + operation.path();
        return raw.ask(line, session() + headers + "Content-Type: " + type + "\r\n", body);
    }

    private static String session() {
        return "Cookie: " + administrator.cookie() + "\r\nX-Cityloom-Request: 1\r\n";
    }
}
