/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** The secret with which core services sign in to the embedded broker: new at each start and in memory only. */
public final class CoreCredentials {
    /** Contains a character that no device id may have, so no device can ever have this name. */
    static final String USER = "cityloom/core";

    private static final int SECRET_BYTES = 32;

    private final byte[] secret;

    public CoreCredentials() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        secret = Base64.getUrlEncoder().withoutPadding().encode(random);
    }

    /** The name of core services. */
    public String user() {
        return USER;
    }

    /** A fresh copy of the secret. */
    public char[] secret() {
        return new String(secret, StandardCharsets.US_ASCII).toCharArray();
    }

    boolean match(@Nullable String user, @Nullable String password) {
        return USER.equals(user)
                && password != null
                && MessageDigest.isEqual(secret, password.getBytes(StandardCharsets.UTF_8));
    }
}
