/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What was found out about a photo that is whole.
 *
 * @param format by its content
 * @param width pixels, upright
 * @param height pixels, upright
 * @param takenAt when, as the camera noted it; null if it did not
 * @param place where, as the camera noted it; null if it did not
 * @param hash {@link PictureHash}; null if it was not decoded or shows next to nothing
 * @param thumbnail JPEG of at most 640 pixels on a side; empty if it was not decoded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Inspected(
        PhotoFormat format,
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable Position place,
        @Nullable Long hash,
        Optional<byte[]> thumbnail) {}
