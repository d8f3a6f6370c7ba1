/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a password that a person chooses must be like. Source: NIST SP 800-63B, 5.1.1: long, and none that everybody tries. */
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String LIST = "common-passwords.txt";

    private final Set<String> common;

    PasswordRules() {
        try (InputStream list = PasswordRules.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            common = new String(list.readAllBytes(), UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the password is not good enough for the person of that name; empty if it is. */
    Optional<String> objection(String name, char[] password) {
        String lower = new String(password).toLowerCase(Locale.ROOT);
        if (password.length < SHORTEST || password.length > LONGEST) {
            return Optional.of("it must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (lower.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("it must have at least " + FEWEST_DIFFERENT + " different characters");
        }
        if (lower.contains(name.toLowerCase(Locale.ROOT)) && lower.length() - name.length() < SHORTEST / 2) {
            return Optional.of("it must not be the name to sign in with and little more");
        }
        if (common.contains(lower) || common.contains(lower.replaceAll("[^\\p{L}]+$", ""))) {
            return Optional.of("it is one that everybody tries first");
        }
        return Optional.empty();
    }
}
