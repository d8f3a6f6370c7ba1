/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) from its first to its last, so that one that is cut off is found. */
final class JpegFrame {
    private static final int MOST_SCANS = 100; // a camera writes at most ten; each costs a walk over all pixels
    private static final int MOST_SEGMENTS = 10_000;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;

    private final Bytes bytes;
    private long width;
    private long height;
    private int scans;
    private byte[] exif = Container.none();

    private JpegFrame(byte[] content) {
        this.bytes = new Bytes(content);
    }

    static Container read(byte[] content) {
        return new JpegFrame(content).read();
    }

    private Container read() {
        long at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
            int marker = bytes.u8(at + 1);
            if (bytes.u8(at) != 0xff) {
                throw RefusedPhotoException.damaged("there is something between its segments", "数据段之间有多余内容");
            } else if (marker == 0xff) {
                at++;
            } else if (marker == EOI) {
                return ended();
            } else if (isAlone(marker)) {
                at += 2;
            } else {
                at = segment(marker, at + 2);
            }
        }
        throw RefusedPhotoException.damaged("it has too many segments", "数据段过多");
    }

    private Container ended() {
        if (scans == 0 || width == 0 || height == 0) {
            throw RefusedPhotoException.damaged("there is no picture in it", "其中没有图像");
        }
        return new Container(width, height, exif);
    }

    private long segment(int marker, long at) {
        int length = bytes.u16(at);
        if (length < 2) {
            throw RefusedPhotoException.damaged("a segment has no length", "数据段长度错误");
        }
        bytes.checked(at, length);
        if (isFrame(marker)) {
            height = bytes.u16(at + 3);
            width = bytes.u16(at + 5);
        } else if (marker == APP1 && exif.length == 0 && bytes.holds(at + 2, 'E', 'x', 'i', 'f', 0, 0)) {
            exif = bytes.slice(at + 8, at + length);
        } else if (marker == SOS) {
            return scan(at + length);
        }
        return at + length;
    }

    /** Where the marker stands that ends the coded pixels. */
    private long scan(long from) {
        if (++scans > MOST_SCANS) {
            throw RefusedPhotoException.damaged("it has too many scans", "扫描过多");
        }
        for (long at = from; ; at++) {
            if (bytes.u8(at) == 0xff && bytes.u8(at + 1) != 0 && !isAlone(bytes.u8(at + 1))) {
                return at;
            }
        }
    }

    private static boolean isAlone(int marker) {
        return marker == 1 || (marker >= 0xd0 && marker <= 0xd7);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
