/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a file that speaks of an area; nothing is checked yet but the form of the shape.
 *
 * @param line line of the file
 * @param code blank if missing
 * @param name blank if missing
 * @param nameEn blank if missing
 * @param level blank if missing
 * @param parent blank if missing
 * @param shape null if missing
 */
record AreaRow(
        int line, String code, String name, String nameEn, String level, String parent, @Nullable Geometry shape) {}
