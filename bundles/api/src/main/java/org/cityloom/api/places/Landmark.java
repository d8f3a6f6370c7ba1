/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

import java.util.Map;

import org.cityloom.api.text.LocalizedText;

/**
 * Something of the city that has a shape but is no area of administration.
 *
 * @param id unique in the city
 * @param kind what it is
 * @param name what people call it
 * @param outline a line for roads, polygons for all others
 * @param attributes further facts, for example {@code class=arterial} or {@code limit=50} (km/h) of a road
 */
public record Landmark(
        String id, LandmarkKind kind, LocalizedText name, Outline outline, Map<String, String> attributes) {
    public Landmark {
        attributes = Map.copyOf(attributes);
    }
}
