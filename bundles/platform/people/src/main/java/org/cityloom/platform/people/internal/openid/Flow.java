/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One attempt to sign in, of which nothing is kept here: state, nonce and the verifier of PKCE all follow from the secret that only the
 * browser has, so any node can complete what another began.
 *
 * @param secret 256 random bits as 43 characters
 */
record Flow(String secret) {
    private static final String ALGORITHM = "HmacSHA256";

    String state() {
        return derived("state");
    }

    String nonce() {
        return derived("nonce");
    }

    /** See RFC 7636, 4.1. */
    String verifier() {
        return derived("verifier");
    }

    /** Whether the attempt began in this browser. */
    boolean began(String state) {
        return MessageDigest.isEqual(state().getBytes(UTF_8), state.getBytes(UTF_8));
    }

    private String derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(purpose.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "flow";
    }
}
