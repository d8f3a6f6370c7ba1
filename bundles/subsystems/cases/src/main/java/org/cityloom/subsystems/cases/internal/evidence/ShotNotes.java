/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What the camera noted when the photo was taken; anybody can change it.
 *
 * @param takenAt when; null if it did not note that
 * @param place where; null if it did not note that
 * @param orientation how the stored pixels are to be turned, 1 to 8 as Exif counts; 1 as they are
 */
record ShotNotes(@Nullable Instant takenAt, @Nullable Position place, int orientation) {
    static final ShotNotes NONE = new ShotNotes(null, null, 1);
}
