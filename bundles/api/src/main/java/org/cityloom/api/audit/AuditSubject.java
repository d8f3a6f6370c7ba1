/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.audit;

/**
 * What was changed.
 *
 * @param kind of what kind it is, for example {@code device}; lower case letters and hyphens
 * @param id which one, 1 to {@value #LONGEST_ID} characters
 */
public record AuditSubject(String kind, String id) {
    /** The longest id. */
    public static final int LONGEST_ID = 200;

    /** @throws IllegalArgumentException if a bound is broken; the message names it */
    public AuditSubject {
        if (!kind.matches("[a-z][a-z-]{0,63}")) {
            throw new IllegalArgumentException("malformed kind of subject '" + kind + "'");
        }
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "the id of a " + kind + " has 1 to " + LONGEST_ID + " characters, got " + id.length());
        }
    }
}
