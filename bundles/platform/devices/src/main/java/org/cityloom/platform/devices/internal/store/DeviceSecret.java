/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of a device as it is kept: salted and hashed. A secret is 192 random bits and never chosen by people, so there is
 * nothing to guess and the slow hash that passwords need would add no safety; with SHA-256 a check takes about a
 * microsecond, and 10,000 devices can sign in again at once after an outage.
 */
public final class DeviceSecret {
    private static final int SECRET_BYTES = 24;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] hash;

    private DeviceSecret(byte[] salt, byte[] hash) {
        this.salt = salt;
        this.hash = hash;
    }

    /** A new secret, as a device sends it: 32 characters that are safe in a file, an address and a header. */
    public static String random() {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What to keep of that secret. */
    public static DeviceSecret of(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new DeviceSecret(salt, hash(salt, secret.toCharArray()));
    }

    /** Reads {@link #text}. */
    public static DeviceSecret parse(String text) {
        int colon = text.indexOf(':');
        HexFormat hex = HexFormat.of();
        return new DeviceSecret(hex.parseHex(text, 0, colon), hex.parseHex(text, colon + 1, text.length()));
    }

    /** As it is stored. */
    public String text() {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(salt) + ':' + hex.formatHex(hash);
    }

    /** Whether that is the secret; takes the same time whether or not. */
    public boolean matches(char[] secret) {
        return MessageDigest.isEqual(hash, hash(salt, secret));
    }

    private static byte[] hash(byte[] salt, char[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
