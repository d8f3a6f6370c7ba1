/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks to {@code /api} of a city, with or without a session. Safe for use by several threads. */
public final class CityHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;
    private final String cookie;

    private CityHttp(URI base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    /** As somebody who has not signed in. */
    public static CityHttp anonymous(URI base) {
        return new CityHttp(base, "");
    }

    /** Signs in; the returned client carries the session. */
    public CityHttp signIn(String name, String password) {
        String body = JSON.createObjectNode()
                .put("name", name)
                .put("password", password)
                .toString();
        HttpResponse<String> response = post("/api/session", body);
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("sign-in of " + name + ": " + response.statusCode() + " " + response.body());
        }
        String set = response.headers().firstValue("Set-Cookie").orElseThrow();
        return new CityHttp(base, set.substring(0, (set + ";").indexOf(';')));
    }

    /** Signs in with a password that somebody else made, replaces it as is the duty, and returns the new one. */
    public String replacePassword(String name, String first) {
        String fresh = "replaced " + first;
        String body =
                JSON.createObjectNode().put("old", first).put("password", fresh).toString();
        HttpResponse<String> response = signIn(name, first).post("/api/people/me/password", body);
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("password of " + name + ": " + response.statusCode() + " " + response.body());
        }
        return fresh;
    }

    /** The session, for clients of another kind. */
    public String cookie() {
        return cookie;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "application/json", "");
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, "application/json", "");
    }

    /** Sends a file. */
    public HttpResponse<String> upload(String path, byte[] content) {
        return send("POST", path, "application/octet-stream", BodyPublishers.ofByteArray(content));
    }

    /** What is at the path, which must be there. */
    public JsonNode json(String path) {
        return parsed(get(path));
    }

    /** Registers a device, and gives its secret. */
    public String register(String device) {
        return parsed(post("/api/devices", device)).path("secret").asText();
    }

    /** What a request brought, which must have succeeded. */
    public static JsonNode parsed(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any request; an empty body sends none. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(
                method, path, contentType, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", contentType);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-Cityloom-Request", "1");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
