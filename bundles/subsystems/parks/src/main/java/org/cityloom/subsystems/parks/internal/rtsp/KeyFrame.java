/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;

/**
 * A picture of a stream that needs no other to be decoded.
 *
 * @param codec how it is written
 * @param bytes parameter sets and picture, as a stream of bytes (Annex B of H.264 and H.265)
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record KeyFrame(Codec codec, byte[] bytes) {
    private static final byte[] START = {0, 0, 0, 1}; // Annex B of H.264 and H.265

    /** Adds a unit to a stream of bytes. */
    static void append(ByteArrayOutputStream stream, byte[] unit) {
        stream.writeBytes(START);
        stream.writeBytes(unit);
    }
}
