/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * An area of administration; areas of one level neither overlap nor leave gaps inside their parent.
 *
 * @param code the official code, as long as {@link AreaLevel#digits()} says
 * @param level which of the five levels
 * @param name what people call it
 * @param parent code of the enclosing area, null for the city
 * @param centre a point inside
 * @param squareMetres its size
 */
public record Area(
        String code,
        AreaLevel level,
        LocalizedText name,
        @Nullable String parent,
        Position centre,
        double squareMetres) {
    /** @throws IllegalArgumentException if the code does not have the digits of its level */
    public Area {
        if (code.length() != level.digits() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "the code of a " + level + " has " + level.digits() + " digits, got '" + code + "'");
        }
    }
}
