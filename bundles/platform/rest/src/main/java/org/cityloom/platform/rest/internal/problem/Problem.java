/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.problem;

import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type stable URN of the kind of problem
 * @param title the same for every problem of the type
 * @param status HTTP status
 * @param detail what was wrong this time
 * @param instance path of the request, or the URN under which the log describes it; null if unknown
 */
public record Problem(String type, String title, int status, String detail, @Nullable String instance) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:cityloom:problem:";

    /** A problem of a named kind. */
    public static Problem of(int status, String kind, String title, String detail, @Nullable String instance) {
        return new Problem(PREFIX + kind, title, status, detail, instance);
    }

    /** The problem that an HTTP status stands for by itself. */
    public static Problem ofStatus(int status, @Nullable String detail, @Nullable String instance) {
        String kind =
                switch (status) {
                    case 400 -> "request-invalid";
                    case 401 -> "not-signed-in";
                    case 403 -> "not-permitted";
                    case 404 -> "path-unknown";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "body-too-large";
                    case 415 -> "media-type-unsupported";
                    case 429 -> "too-many-requests";
                    case 503 -> "unavailable";
                    default -> status < 500 ? "request-refused" : "internal-error";
                };
        String title =
                switch (status) {
                    case 400 -> "The request is not valid";
                    case 401 -> "Please sign in";
                    case 403 -> "You are not allowed to do this";
                    case 404 -> "There is nothing at this path";
                    case 405 -> "This path does not know that method";
                    case 406 -> "This path cannot answer in the wanted media type";
                    case 413 -> "The body of the request is too large";
                    case 415 -> "This path cannot read that media type";
                    case 429 -> "Too many requests";
                    case 503 -> "Not available right now";
                    default -> status < 500 ? "The request was refused" : "Something went wrong on our side";
                };
        return of(status, kind, title, detail == null ? title : detail, instance);
    }
}
