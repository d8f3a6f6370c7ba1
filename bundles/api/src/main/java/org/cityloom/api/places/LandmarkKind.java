/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

/** What a landmark is. */
public enum LandmarkKind {
    /** A line along which vehicles drive. */
    ROAD,
    /** A public park. */
    PARK,
    /** A construction site, where muck comes from. */
    SITE,
    /** A permitted place to unload muck. */
    DUMP,
    /** Where vehicles stay overnight. */
    DEPOT,
    /** A river, or other open water that people know by name. */
    RIVER
}
