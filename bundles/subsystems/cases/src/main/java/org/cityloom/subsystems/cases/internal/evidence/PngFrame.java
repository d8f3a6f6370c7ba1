/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948) from its first to its last and checks their sums. */
final class PngFrame {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, type and sum of a chunk
    private static final long IHDR = 0x49484452;
    private static final long IDAT = 0x49444154;
    private static final long IEND = 0x49454e44;
    private static final long EXIF = 0x65584966;

    private PngFrame() {}

    static Container read(byte[] content) {
        Bytes bytes = new Bytes(content);
        if (bytes.u32(SIGNATURE) != 13 || bytes.u32(SIGNATURE + 4) != IHDR) {
            throw RefusedPhotoException.damaged("it does not begin with its size", "缺少图像尺寸");
        }
        byte[] exif = Container.none();
        boolean pixels = false;
        long at = SIGNATURE;
        while (true) {
            long length = bytes.u32(at);
            long type = bytes.u32(at + 4);
            bytes.checked(at, length + AROUND);
            CRC32 sum = new CRC32();
            sum.update(content, (int) at + 4, (int) length + 4);
            if (sum.getValue() != bytes.u32(at + 8 + length)) {
                throw RefusedPhotoException.damaged("a sum in it is wrong", "校验和错误");
            }
            if (type == EXIF) {
                exif = bytes.slice(at + 8, at + 8 + length);
            } else if (type == IDAT) {
                pixels = true;
            } else if (type == IEND) {
                break;
            }
            at += length + AROUND;
        }
        long width = bytes.u32(SIGNATURE + 8);
        long height = bytes.u32(SIGNATURE + 12);
        if (!pixels || width == 0 || height == 0) {
            throw RefusedPhotoException.damaged("there is no picture in it", "其中没有图像");
        }
        return new Container(width, height, exif);
    }
}
