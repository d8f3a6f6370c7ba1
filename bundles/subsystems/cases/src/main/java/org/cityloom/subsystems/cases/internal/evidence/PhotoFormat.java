/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Arrays;
import java.util.Optional;

/** How a photo is encoded; told by its first bytes, whatever its sender claims. */
public enum PhotoFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),

    /** High Efficiency Image File (ISO/IEC 23008-12); Java cannot decode it. */
    HEIC("image/heic", "heic");

    private final String mediaType;
    private final String extension;

    PhotoFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the file that somebody downloads. */
    public String extension() {
        return extension;
    }

    /** Whether Java decodes it, so that there are a thumbnail and a hash. */
    public boolean isDecoded() {
        return this != HEIC;
    }

    /** The format with that media type, or empty. */
    public static Optional<PhotoFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The format whose mark the bytes bear at their beginning, or empty. */
    public static Optional<PhotoFormat> of(byte[] content) {
        Bytes bytes = new Bytes(content);
        if (bytes.holds(0, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (bytes.holds(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        return bytes.holds(4, 'f', 't', 'y', 'p') ? Optional.of(HEIC) : Optional.empty();
    }
}
