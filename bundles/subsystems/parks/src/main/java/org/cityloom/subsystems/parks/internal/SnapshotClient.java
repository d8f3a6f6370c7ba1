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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.parks.internal.store.Camera;

/** Asks cameras for their newest picture. Follows no redirection, and signs in when and as the camera wants it. Safe for all threads. */
final class SnapshotClient {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
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
        long deadline = System.nanoTime() + rules.timeout().toNanos();
        HttpResponse<byte[]> response = exchange(request.build(), rules.bytes(), deadline);
        Optional<Challenge> challenge = response.statusCode() == UNAUTHORIZED && login != null
                ? Challenge.safest(response.headers().allValues("WWW-Authenticate"))
                : Optional.empty();
        if (challenge.isPresent() && login != null) {
            String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            request.header("Authorization", challenge.get().answer(login, "GET", target, Challenge.once()));
            response = exchange(request.build(), rules.bytes(), deadline);
        }
        return picture(response.statusCode(), response.body());
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, int most, long deadline)
            throws SilentCameraException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request,
                head -> head.statusCode() == OK
                        ? new BoundedBody(most)
                        : HttpResponse.BodySubscribers.replacing(new byte[0]));
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
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
