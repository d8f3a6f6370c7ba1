/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.store;

import java.util.List;

import org.cityloom.api.places.Landmark;
import org.cityloom.platform.places.internal.geometry.AreaSource;

/**
 * An imported city as it is stored.
 *
 * @param id grows with every import
 * @param areas as they were imported
 * @param landmarks as they were imported
 */
public record StoredCity(long id, List<AreaSource> areas, List<Landmark> landmarks) {}
