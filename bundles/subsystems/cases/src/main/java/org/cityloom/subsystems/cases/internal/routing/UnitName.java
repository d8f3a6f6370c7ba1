/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.cityloom.api.people.UnitKind;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * How a route names a unit: by its id, like sanitation; or, like {@code kind:district}, the unit of that kind whose area the case lies in, so
 * that one route serves all districts.
 *
 * @param text as files and interfaces write it
 */
public record UnitName(String text) {
    private static final String KIND = "kind:";

    /** @throws RefusedException if it is no such name */
    public UnitName {
        if (!text.matches("[a-z0-9][a-z0-9-]{0,63}") && kind(text).isEmpty()) {
            throw RefusedException.of(
                    "单位须为其标识，或 kind:street、kind:district 等，现为“" + text + "”",
                    "a unit is named by its id, or as kind:street, kind:district and so on, got '" + text + "'");
        }
    }

    /** The kind it names; empty if it names one unit. */
    public Optional<UnitKind> kind() {
        return kind(text);
    }

    private static Optional<UnitKind> kind(String text) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> text.equals(KIND + kind.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
