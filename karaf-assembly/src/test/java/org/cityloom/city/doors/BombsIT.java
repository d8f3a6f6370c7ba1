/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
                arguments("100,000 arrays in each other", "[".repeat(100_000)),
                arguments("100,000 objects in each other", "{\"a\":".repeat(100_000)),
                arguments("a million elements", "[" + "0,".repeat(1_000_000) + "0]"),
                arguments("a number of a million digits", "{\"id\":" + "9".repeat(1_000_000) + "}"),
                arguments("an exponent beyond everything", "{\"id\":1e999999999}"),
                arguments("a name of a million letters", "{\"" + "a".repeat(1_000_000) + "\":1}"),
                arguments("the same name twice", "{\"name\":\"a\",\"name\":\"b\"}"),
                arguments("not UTF-8", "{\"name\":\"\u00c0\u00af"),
                arguments("nothing but white space", " ".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesJsonThatOnlyWantsToBeLarge(String what, String body) {
        for (ApiOperation each : withBody) {
            String type = each.bodyTypes().stream()
                    .filter(name -> name.contains("json"))
                    .findFirst()
                    .orElse("");
            if (!type.isEmpty()) {
                long before = System.nanoTime();
                RawHttp.Answer answer = send(each, type, "", body.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(answer.status()).as(each + ": " + answer.body()).isIn(400, 404, 413, 422);
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as(each.toString())
                        .isLessThan(LONGEST);
            }
        }
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
    }

    @Test
    void unpacksNoBody() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            byte[] megabyte = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
        }
        for (ApiOperation each : withBody) {
            RawHttp.Answer answer =
                    send(each, each.bodyTypes().get(0), "Content-Encoding: gzip\r\n", packed.toByteArray());
            assertThat(answer.status()).as(each.toString()).isIn(400, 404, 413, 415, 422);
        }
    }

    @Test
    void readsNoMoreThanItMust() {
        List<Integer> statuses = new ArrayList<>();
        for (ApiOperation each : withBody) {
            RawHttp.Answer announced = raw.ask(
                    each.method() + " " + each.path(),
                    session() + "Content-Type: " + each.bodyTypes().get(0) + "\r\nContent-Length: 99999999999\r\n",
                    "{");
            statuses.add(announced.status());
        }
        assertThat(statuses).containsOnly(413);
        String small = "{\"name\":\"" + "a".repeat(100_000) + "\"}";
        assertThat(raw.ask("POST /api/session", "Content-Type: application/json\r\n", small)
                        .status())
                .as("who is not signed in may send less")
                .isEqualTo(413);
    }

    private static RawHttp.Answer send(ApiOperation operation, String type, String headers, byte[] body) {
        String line = operation.method() + " " + operation.path();
        return raw.ask(line, session() + headers + "Content-Type: " + type + "\r\n", body);
    }

    private static String session() {
        return "Cookie: " + administrator.cookie() + "\r\nX-Cityloom-Request: 1\r\n";
    }
}
