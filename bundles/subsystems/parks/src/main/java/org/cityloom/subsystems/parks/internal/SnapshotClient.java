/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.store.Camera;

/** Asks cameras for their newest picture. Follows no redirection, and signs in with HTTP Basic only. Safe for all threads. */
final class SnapshotClient {
    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(3); // default; cameras are in the city's own network

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * The picture, JPEG or PNG. Blocks for at most the time-out.
     *
     * @throws IOException if there is none, told without what it takes to sign in
     */
    byte[] fetch(Camera camera, Camera.@Nullable Login login, Thresholds.Watching rules)
            throws IOException, InterruptedException {
        URI uri = URI.create(camera.snapshotUrl());
        CameraAddresses.check(uri, rules.hosts());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(rules.timeout());
        if (login != null) {
            byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request.build(),
                head -> head.statusCode() == OK
                        ? new BoundedBody(rules.bytes())
                        : HttpResponse.BodySubscribers.replacing(new byte[0]));
        try {
            HttpResponse<byte[]> response = answer.get(rules.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return picture(response.statusCode(), response.body());
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + rules.timeout().toSeconds() + " s", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof java.net.ConnectException) {
            return "cannot connect";
        }
        String message = cause == null ? null : cause.getMessage();
        return message == null ? "no answer" : message;
    }

    private static byte[] picture(int status, byte[] body) throws IOException {
        if (status != OK) {
            throw new IOException("answered with status " + status);
        }
        if (!Snapshots.mediaType(body).startsWith("image/")) {
            throw new IOException("answered something that is neither JPEG nor PNG");
        }
        return body;
    }
}
