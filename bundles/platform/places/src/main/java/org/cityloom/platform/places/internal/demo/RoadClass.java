/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.Locale;

/** Kinds of city roads with the speed limit and width they usually have (CJJ 37, editable facts of an invented city). */
enum RoadClass {
    NONE(0, 0),
    BRANCH(30, 12),
    SECONDARY(40, 24),
    ARTERIAL(60, 40);

    private final int limit;
    private final int width;

    RoadClass(int limit, int width) {
        this.limit = limit;
        this.width = width;
    }

    /** Kilometres per hour. */
    int limit() {
        return limit;
    }

    /** Metres. */
    int width() {
        return width;
    }

    /** As written in the attributes of a road. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
