/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
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
     * @throws SilentCameraException if there is none
     */
    byte[] fetch(URI uri, Camera.@Nullable Login login, Thresholds.Watching rules)
            throws SilentCameraException, InterruptedException {
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
            throw reason(e.getCause(), e);
        } catch (TimeoutException e) {
            throw new SilentCameraException(Silence.Reason.TOO_SLOW, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static SilentCameraException reason(@Nullable Throwable cause, ExecutionException failure) {
        if (cause instanceof SilentCameraException silent) {
            return silent;
        }
        if (cause instanceof ConnectException) {
            return new SilentCameraException(Silence.Reason.NO_CONNECTION, failure);
        }
        boolean slow = cause instanceof HttpTimeoutException;
        return new SilentCameraException(slow ? Silence.Reason.TOO_SLOW : Silence.Reason.NO_ANSWER, failure);
    }

    private static byte[] picture(int status, byte[] body) throws SilentCameraException {
        if (status != OK) {
            throw SilentCameraException.status(status);
        }
        if (!Snapshots.mediaType(body).startsWith("image/")) {
            throw new SilentCameraException(Silence.Reason.NO_PICTURE);
        }
        return body;
    }
}
