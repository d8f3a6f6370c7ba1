/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Random text that is handed out once, and its SHA-256, which is all that is kept. Safe for all threads. */
public final class SecretTokens {
    /** How long the random text is. */
    static final int LENGTH = 43;

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits as 43 characters that need no escaping in URLs and headers. */
    public String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    byte[] bytes(int count) {
        byte[] bits = new byte[count];
        random.nextBytes(bits);
        return bits;
    }

    static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
