/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody at the admin console, past its pages. */
final class ConsoleHttp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI city;

    ConsoleHttp(URI city) {
        this.city = city;
    }

    HttpResponse<String> signIn(String name, String password) {
        return send("auth/login", city.toString(), Map.of("username", name, "password", password));
    }

    HttpResponse<String> jolokia(String origin, Map<String, ?> request) {
        return send("jolokia", origin, request);
    }

    /** What a call of an operation answers. */
    JsonNode exec(String bean, String operation, Object... arguments) {
        return parsed(jolokia(
                city.toString(),
                Map.of("type", "exec", "mbean", bean, "operation", operation, "arguments", arguments)));
    }

    JsonNode read(String bean, String attribute) {
        return parsed(jolokia(city.toString(), Map.of("type", "read", "mbean", bean, "attribute", attribute)));
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(city.resolve("/hawtio/" + path)).build());
    }

    private HttpResponse<String> send(String path, String origin, Map<String, ?> body) {
        try {
            return sent(HttpRequest.newBuilder(city.resolve("/hawtio/" + path))
                    .header("Content-Type", "application/json")
                    .header("Origin", origin)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }
}
