/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.util.Arrays;
import java.util.Optional;

/**
 * A packet of a stream (RFC 3550, 5.1).
 *
 * @param type what is in it, 0 to 127
 * @param last whether it is the last of its picture, as far as its sender knows
 * @param sequence its number, 0 to 65,535
 * @param timestamp of its picture
 * @param payload what is in it; at least 1 byte
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record RtpPacket(int type, boolean last, int sequence, int timestamp, byte[] payload) {
    private static final int HEAD = 12;
    private static final int VERSION = 2;

    /** The packet that these bytes are; empty if they are none, or one with nothing in it. */
    static Optional<RtpPacket> of(byte[] bytes) {
        if (bytes.length < HEAD || (bytes[0] & 0xff) >> 6 != VERSION) {
            return Optional.empty();
        }
        int begin = HEAD + 4 * (bytes[0] & 0x0f);
        if ((bytes[0] & 0x10) != 0) { // with an extension, whose length is in words of 4 bytes
            begin += begin + 4 > bytes.length ? bytes.length : 4 + 4 * two(bytes, begin + 2);
        }
        int end = bytes.length - ((bytes[0] & 0x20) == 0 ? 0 : bytes[bytes.length - 1] & 0xff);
        if (begin >= end) {
            return Optional.empty();
        }
        return Optional.of(new RtpPacket(
                bytes[1] & 0x7f,
                (bytes[1] & 0x80) != 0,
                two(bytes, 2),
                (two(bytes, 4) << 16) | two(bytes, 6),
                Arrays.copyOfRange(bytes, begin, end)));
    }

    /** The number of the packet that comes after it. */
    int next() {
        return (sequence + 1) & 0xffff;
    }

    static int two(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }
}
