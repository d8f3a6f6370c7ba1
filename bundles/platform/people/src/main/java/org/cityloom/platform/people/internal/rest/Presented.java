/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The tokens that came with a request. */
final class Presented {
    /** The cookie of a signed-in browser. */
    static final String COOKIE = "cityloom-session";

    private static final String BEARER = "Bearer ";

    private Presented() {}

    /** The bearer token first, as the platform's own access check does. */
    static Stream<String> tokens(@Nullable String cookie, @Nullable String authorization) {
        String bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
        return Stream.of(Optional.ofNullable(bearer), Optional.ofNullable(cookie))
                .flatMap(Optional::stream);
    }

    /** The one that counted, since the request was let in. */
    static String token(@Nullable String cookie, @Nullable String authorization) {
        return tokens(cookie, authorization).findFirst().orElse("");
    }

    /** What opens a session in a browser. By hand, since the cookie class of this JAX-RS does not know SameSite. */
    static String cookie(String token, boolean secure) {
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
