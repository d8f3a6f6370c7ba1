/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: codes by time (RFC 6238), computed apart from the platform's own code. */
final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int STEP_SECONDS = 30;

    private final byte[] key;

    /** @param secret of 160 bits, in base 32 */
    Totp(String secret) {
        BigInteger number = BigInteger.ONE; // keeps the zeros in front
        for (int i = 0; i < secret.length(); i++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(secret.charAt(i))));
        }
        key = new byte[BYTES];
        System.arraycopy(number.toByteArray(), 1, key, 0, BYTES);
    }

    /** The code at this moment. */
    String now() {
        return code(Instant.now().getEpochSecond() / STEP_SECONDS);
    }

    /** The code that is just over, which is still taken; so that the present one can be used after it. */
    String before() {
        return code(Instant.now().getEpochSecond() / STEP_SECONDS - 1);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int number = hash.getInt(hash.get(hash.limit() - 1) & 0xf) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
