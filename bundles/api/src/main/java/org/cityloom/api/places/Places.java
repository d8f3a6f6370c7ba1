/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.places;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The geography of the city that is loaded. Safe for all threads; answers come from memory and never block. */
@ProviderType
public interface Places {
    /** The areas that the point lies in, or empty outside the city. Border points belong to exactly one area. */
    Optional<AreaPath> locate(Position position);

    /** The area with that code and level, or empty. A city and a district code may both have six digits. */
    Optional<Area> area(String code);

    /** The city itself. */
    Area city();

    /** The areas directly inside, ordered by code; empty for an unknown code and for unit grids. */
    List<Area> children(String code);

    /** All areas of a level, ordered by code. */
    List<Area> areas(AreaLevel level);

    /** The border of an area, or empty for an unknown code. */
    Optional<Outline> outline(String code);

    /** All landmarks of a kind, ordered by id. */
    List<Landmark> landmarks(LandmarkKind kind);

    /** Grows by one with every change of the geography; lets callers cache what they derived. */
    long revision();
}
