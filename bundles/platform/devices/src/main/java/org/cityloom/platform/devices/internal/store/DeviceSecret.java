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
 * The secret of a device as it is kept: salted and hashed with SHA-256. That is right for what it protects, and would be wrong for a
 * password. A secret is 256 random bits (192 for those made before there was rotation) and never chosen by people, so nobody who reads the
 * table can try them all, however fast the hash: at 10^12 tries a second 2^192 take 10^38 years. A slow, memory-hard hash makes up
 * for what people choose badly; here it would add no safety, but cost 10,000 devices that come back at once after an outage
 * a quarter of an hour of all processors, and give strangers a way to keep them busy. The salt keeps equal secrets from looking equal.
 */
public final class DeviceSecret {
    private static final int SECRET_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt;
    private final byte[] hash;

    private DeviceSecret(byte[] salt, byte[] hash) {
        this.salt = salt;
        this.hash = hash;
    }

    /** A new secret, as a device sends it: 43 characters that are safe in a file, an address and a header. */
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
