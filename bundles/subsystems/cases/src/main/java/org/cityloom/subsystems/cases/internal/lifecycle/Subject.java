/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;

/**
 * What was found, and where.
 *
 * @param standard of which catalogue the code is
 * @param kind matter or fault
 * @param code in that catalogue
 * @param position where
 * @param areas in which areas that is
 * @param address as somebody would describe the place; may be empty
 * @param description what is wrong; may be empty
 * @param sighting which camera saw it; null if none did, or nobody knows
 */
public record Subject(
        String standard,
        String kind,
        String code,
        Position position,
        AreaPath areas,
        String address,
        String description,
        @Nullable Sighting sighting) {}
