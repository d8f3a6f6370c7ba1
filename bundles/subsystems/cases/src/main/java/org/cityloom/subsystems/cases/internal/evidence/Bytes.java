/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Arrays;

/** Big-endian numbers in the bytes of a file. A read beyond the end is a photo that is cut off. */
final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    int u8(long at) {
        return content[checked(at, 1)] & 0xff;
    }

    int u16(long at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Whether these bytes stand there; false beyond the end. */
    boolean holds(long at, int... expected) {
        if (at < 0 || at + expected.length > content.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (u8(at + i) != (expected[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    byte[] slice(long from, long to) {
        int first = checked(from, to - from);
        return Arrays.copyOfRange(content, first, (int) to);
    }

    /** @throws RefusedPhotoException if so many bytes are not there */
    int checked(long at, long count) {
        if (at < 0 || count < 0 || at + count > content.length) {
            throw RefusedPhotoException.damaged("it ends too early", "内容不完整");
        }
        return (int) at;
    }
}
