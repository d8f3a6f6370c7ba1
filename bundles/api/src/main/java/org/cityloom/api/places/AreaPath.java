/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

/**
 * The codes of all areas that a point lies in.
 *
 * @param city 6 digits
 * @param district 6 digits
 * @param street 9 digits
 * @param community 12 digits
 * @param grid 15 digits
 */
public record AreaPath(String city, String district, String street, String community, String grid) {
    /** The code of the area of that level. */
    public String at(AreaLevel level) {
        return switch (level) {
            case CITY -> city;
            case DISTRICT -> district;
            case STREET -> street;
            case COMMUNITY -> community;
            case GRID -> grid;
        };
    }
}
