/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

/**
 * What identifies an entry: a number alone does not (domain, codes and structures).
 *
 * @param standard of which catalogue
 * @param kind of what kind
 * @param number 4 or 5 digits, or an L and 5 digits for what a city adds
 */
public record Code(Standard standard, Kind kind, String number) {
    /** @throws IllegalArgumentException if the number is malformed */
    public Code {
        if (!number.matches("\\d{4,5}|L\\d{5}")) {
            throw new IllegalArgumentException("a code has 4 or 5 digits, got '" + number + "'");
        }
    }

    @Override
    public String toString() {
        return standard.id() + " " + kind.id() + " " + number;
    }
}
