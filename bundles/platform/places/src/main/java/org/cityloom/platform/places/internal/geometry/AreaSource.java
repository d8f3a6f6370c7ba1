/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.text.LocalizedText;

/**
 * An area as it is drawn or imported.
 *
 * @param code official code
 * @param level which level
 * @param name what people call it
 * @param parent code of the enclosing area; null for the city
 * @param shape polygon or polygons in degrees, x is the longitude; null if only the name is known
 */
public record AreaSource(
        String code, AreaLevel level, LocalizedText name, @Nullable String parent, @Nullable Geometry shape) {}
