/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The live stream of a city in which trucks drive. */
class LiveIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2().withTrucks(5);

    @Test
    void showsTrucksAsTheyMove() throws Exception {
        HttpResponse<Stream<String>> response =
                follow("muck-vehicles", CITY.http().cookie());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (Stream<String> lines = response.body()) {
            assertThat(within(() -> after("event: muck-vehicles", lines.iterator())))
                    .startsWith("data: {\"key\":\"")
                    .contains("\"latitude\":");
        }
    }

    @Test
    void opensForNobodyWithoutASession() throws Exception {
        assertThat(follow("muck-vehicles", "cityloom-session=forged").statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsSoonAfterSigningOut() throws Exception {
        CityHttp person = CITY.http();
        HttpResponse<Stream<String>> response = follow("screen-modules", person.cookie());
        person.delete("/api/session");
        try (Stream<String> lines = response.body()) {
            assertThat(within(
                            () -> lines.filter(line -> line.startsWith("event")).count()))
                    .isZero();
        }
    }

    private static String after(String expected, Iterator<String> lines) {
        while (lines.hasNext()) {
            if (lines.next().equals(expected)) {
                return lines.next();
            }
        }
        throw new AssertionError("the stream ended without a line " + expected);
    }

    /** Reading blocks until something comes, so it happens beside the test, at the latest until the stream is closed. */
    private static <T> T within(Supplier<T> reading) throws Exception {
        return CompletableFuture.supplyAsync(reading).get(60, TimeUnit.SECONDS);
    }

    private static HttpResponse<Stream<String>> follow(String topics, String cookie) throws Exception {
        URI uri = CITY.address().resolve("/api/live?topics=" + topics);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", cookie)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    }
}
