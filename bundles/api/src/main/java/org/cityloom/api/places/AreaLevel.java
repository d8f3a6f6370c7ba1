/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

/**
 * The five levels of administration, from the city to the unit grid, with the digits of their codes (GB/T 2260 for the
 * first six, the unit-grid rule of GB/T 47678.3 for the fifteen).
 */
public enum AreaLevel {
    CITY(6),
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12),
    GRID(15);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits a code of this level has. */
    public int digits() {
        return digits;
    }
}
