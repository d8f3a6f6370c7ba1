/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.values;

import java.util.List;
import java.util.Locale;

/** Which fields are named as if they held a secret. */
public final class SecretNames {
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "credential",
            "privatekey",
            "apikey",
            "authorization",
            "cookie");

    private SecretNames() {}

    /** Whether the name contains one of the words, however it is written: {@code newPassword}, {@code api-key}. */
    public static boolean contains(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return PARTS.stream().anyMatch(letters::contains);
    }
}
