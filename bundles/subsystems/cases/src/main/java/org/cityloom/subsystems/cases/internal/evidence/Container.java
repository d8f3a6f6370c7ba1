/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

/**
 * What the frame around the pixels tells of a photo.
 *
 * @param width pixels, as stored
 * @param height pixels, as stored
 * @param exif the Exif data as TIFF, from its byte order mark on; empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Container(long width, long height, byte[] exif) {
    private static final byte[] NO_EXIF = {};

    static byte[] none() {
        return NO_EXIF;
    }

    /** @throws RefusedPhotoException if the frame is not whole */
    static Container read(PhotoFormat format, byte[] content) {
        return switch (format) {
            case JPEG -> JpegFrame.read(content);
            case PNG -> PngFrame.read(content);
            case HEIC -> HeicFrame.read(content);
        };
    }
}
