/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

import java.util.List;

/**
 * The border of an area, or the course of a line. For polygons every ring is closed (first point = last point), the first
 * ring of a part is its shell and the others its holes; for lines every ring is one line.
 *
 * @param parts polygons or groups of lines, each a list of rings
 */
public record Outline(List<List<List<Position>>> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }
}
