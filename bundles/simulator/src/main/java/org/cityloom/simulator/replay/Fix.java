/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.replay;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * One recorded position.
 *
 * @param time when
 * @param position where
 * @param occupied whether the vehicle carried something
 * @param speed km/h since the fix before, rounded to tenths; null for the first and where it is faster than a road vehicle,
 *     because then the position jumped
 * @param heading degrees clockwise from north since the fix before; null where it did not move
 */
public record Fix(
        Instant time, Position position, boolean occupied, @Nullable Double speed, @Nullable Double heading) {}
