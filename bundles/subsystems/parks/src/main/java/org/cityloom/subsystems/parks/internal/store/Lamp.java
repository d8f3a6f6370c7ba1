/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * A lamp as it is registered.
 *
 * @param id as the city numbers it, at most 64 characters
 * @param circuit id of the circuit that feeds it; null if none is recorded
 * @param kind of its light source, for example LED
 * @param watts power of one light
 * @param lights how many are on its pole
 * @param street where it stands; may be empty
 * @param place where it stands
 * @param area code of the unit grid in which it stands; null outside of the city
 */
public record Lamp(
        String id,
        @Nullable String circuit,
        String kind,
        int watts,
        int lights,
        String street,
        Position place,
        @Nullable String area) {}
