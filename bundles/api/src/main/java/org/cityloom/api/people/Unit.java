/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * A part of the organisation within which people hold roles.
 *
 * @param id unique; 1 to 64 lower-case letters, digits and hyphens
 * @param title what people read
 * @param kind what it is
 * @param parent id of the unit above it; null for the topmost
 * @param area code of the area it looks after; empty for the whole city
 * @param side which side of the closed loop it stands on
 */
public record Unit(String id, LocalizedText title, UnitKind kind, @Nullable String parent, String area, Side side) {
    /** @throws IllegalArgumentException if id or area is malformed */
    public Unit {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "malformed id '" + id + "' of a unit, expected 1 to 64 lower-case letters, digits and hyphens");
        }
        if (!area.matches("|\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw new IllegalArgumentException(
                    "malformed area '" + area + "', expected 6, 9, 12 or 15 digits, or nothing for the whole city");
        }
    }
}
