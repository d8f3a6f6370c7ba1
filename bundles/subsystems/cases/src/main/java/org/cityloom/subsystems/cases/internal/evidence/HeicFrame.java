/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Set;

/**
 * Walks the boxes of a HEIC file (ISO/IEC 14496-12, 23008-12) from its first to its last. Its pixels are not decoded: whether they make a
 * picture is not known.
 */
final class HeicFrame {
    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis");
    private static final int MOST_BOXES = 10_000;
    private static final int MOST_EXIF = 1 << 20; // bytes; cameras write at most 64 KiB

    private final Bytes bytes;
    private int boxes;
    private long width;
    private long height;
    private boolean brand;
    private boolean description;
    private boolean data;

    private HeicFrame(byte[] content) {
        this.bytes = new Bytes(content);
    }

    static Container read(byte[] content) {
        HeicFrame frame = new HeicFrame(content);
        frame.walk(0, content.length, "");
        if (!frame.brand) {
            throw RefusedPhotoException.unsupported();
        }
        if (!frame.description || !frame.data || frame.width == 0 || frame.height == 0) {
            throw RefusedPhotoException.damaged("there is no picture in it", "其中没有图像");
        }
        return new Container(frame.width, frame.height, frame.exif());
    }

    private void walk(long from, long to, String parent) {
        long at = from;
        while (at < to) {
            if (++boxes > MOST_BOXES) {
                throw RefusedPhotoException.damaged("it has too many boxes", "数据盒过多");
            }
            long size = bytes.u32(at);
            int head = 8;
            if (size == 1) {
                size = bytes.u32(at + 8) == 0 ? bytes.u32(at + 12) : Long.MAX_VALUE;
                head = 16;
            } else if (size == 0 && parent.isEmpty()) {
                size = to - at;
            }
            if (size < head || size > to - at) {
                throw RefusedPhotoException.damaged("a box in it is not whole", "数据盒不完整");
            }
            box(parent + '/' + name(at + 4), at + head, at + size);
            at += size;
        }
    }

    private void box(String path, long from, long to) {
        switch (path) {
            case "/ftyp" -> brand = isKnown(from, to);
            case "/mdat" -> data = true;
            case "/meta" -> {
                description = true;
                walk(from + 4, to, path);
            }
            case "/meta/idat" -> data = true;
            case "/meta/iprp", "/meta/iprp/ipco" -> walk(from, to, path);
            case "/meta/iprp/ipco/ispe" -> size(bytes.u32(from + 4), bytes.u32(from + 8));
            default -> {} // tells nothing that is asked
        }
    }

    /** Tiles and previews have sizes of their own; the picture is the largest. */
    private void size(long wide, long high) {
        if (wide * high > width * height) {
            width = wide;
            height = high;
        }
    }

    private boolean isKnown(long from, long to) {
        for (long at = from; at + 4 <= to; at += 4) {
            if (BRANDS.contains(name(at))) {
                return true;
            }
        }
        return false;
    }

    private String name(long at) {
        StringBuilder name = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            name.append((char) bytes.u8(at + i));
        }
        return name.toString();
    }

    /** The item is found by how it begins, which says more than the way through four tables of the file. */
    private byte[] exif() {
        for (int at = 0; at < bytes.length(); at++) {
            if (bytes.holds(at, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42)
                    || bytes.holds(at, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0)) {
                return bytes.slice(at + 6, Math.min(bytes.length(), at + 6L + MOST_EXIF));
            }
        }
        return Container.none();
    }
}
