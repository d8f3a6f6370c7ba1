/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Leaves of a photo its pixels and what decoding them takes, and nothing that anybody noted about it: no Exif, XMP, comments, maker's notes,
 * profiles, thumbnails, nor what stands behind its end. Only how it is to be turned is kept, in Exif data of one entry. The pixels are
 * copied as they are coded. It reads only files that were inspected before.
 */
final class Bare {
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int JFIF = 18; // bytes of its segment without a thumbnail
    private static final int ADOBE = 16; // bytes of its segment
    private static final int COMMENT = 0xfe;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int AROUND = 12; // length, type and sum of a chunk
    private static final int IHDR_END = 33;
    private static final Set<String> COLOURS = Set.of("tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD");
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final Bytes bytes;
    private final byte[] content;
    private final ByteArrayOutputStream kept;

    private Bare(byte[] content) {
        this.bytes = new Bytes(content);
        this.content = content;
        this.kept = new ByteArrayOutputStream(content.length);
    }

    /**
     * The photo without what was noted about it.
     *
     * @param orientation 1 to 8, as Exif writes it
     * @throws IllegalArgumentException if the format is one that is not decoded
     */
    static byte[] of(PhotoFormat format, byte[] content, int orientation) {
        Bare bare = new Bare(content);
        switch (format) {
            case JPEG -> bare.jpeg(orientation);
            case PNG -> bare.png(orientation);
            case HEIC -> throw new IllegalArgumentException("what HEIC notes stands all over the file");
        }
        return bare.kept.toByteArray();
    }

    private void jpeg(int orientation) {
        keep(0, 2);
        if (orientation != 1) {
            byte[] turned = turned(orientation);
            int length = 2 + EXIF.length + turned.length;
            kept.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) length});
            kept.writeBytes(EXIF);
            kept.writeBytes(turned);
        }
        long at = 2;
        while (bytes.u8(at + 1) != EOI) {
            int marker = bytes.u8(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            long end = isAlone(marker) ? at + 2 : at + 2 + bytes.u16(at + 2);
            if (marker == SOS) {
                end = endOfScan(end);
            }
            segment(marker, at, end);
            at = end;
        }
        keep(at, at + 2);
    }

    /** Leaves out what programs write for themselves, and comments; of what JFIF and Adobe write, keeps how it is decoded. */
    private void segment(int marker, long at, long end) {
        if (marker == APP0 && bytes.holds(at + 4, 'J', 'F', 'I', 'F', 0) && end - at >= JFIF) {
            kept.writeBytes(new byte[] {(byte) 0xff, (byte) APP0, 0, JFIF - 2});
            keep(at + 4, at + JFIF - 2);
            kept.writeBytes(new byte[] {0, 0}); // no thumbnail
        } else if (marker == APP14 && bytes.holds(at + 4, 'A', 'd', 'o', 'b', 'e') && end - at >= ADOBE) {
            kept.writeBytes(new byte[] {(byte) 0xff, (byte) APP14, 0, ADOBE - 2});
            keep(at + 4, at + ADOBE);
        } else if (marker != COMMENT && (marker < APP0 || marker > APP15)) {
            keep(at, end);
        }
    }

    private long endOfScan(long from) {
        long at = from;
        while (bytes.u8(at) != 0xff || bytes.u8(at + 1) == 0 || isAlone(bytes.u8(at + 1))) {
            at++;
        }
        return at;
    }

    private static boolean isAlone(int marker) {
        return marker == 1 || (marker >= 0xd0 && marker <= 0xd7);
    }

    private void png(int orientation) {
        keep(0, IHDR_END);
        if (orientation != 1) {
            chunk("eXIf", turned(orientation));
        }
        long at = IHDR_END;
        String type = "IHDR";
        while (!type.equals("IEND")) {
            long end = at + bytes.u32(at) + AROUND;
            type = type(at + 4);
            if (Character.isUpperCase(type.charAt(0)) || COLOURS.contains(type)) {
                keep(at, end);
            }
            at = end;
        }
    }

    private String type(long at) {
        StringBuilder type = new StringBuilder();
        for (long i = at; i < at + 4; i++) {
            type.append((char) bytes.u8(i));
        }
        return type.toString();
    }

    private void chunk(String type, byte[] data) {
        ByteArrayOutputStream summed = new ByteArrayOutputStream();
        type.chars().forEach(summed::write);
        summed.writeBytes(data);
        CRC32 sum = new CRC32();
        sum.update(summed.toByteArray());
        number(data.length);
        kept.writeBytes(summed.toByteArray());
        number(sum.getValue());
    }

    private void number(long number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            kept.write((int) (number >> shift));
        }
    }

    /** TIFF with one entry: the orientation, a short. */
    private static byte[] turned(int orientation) {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
    }

    private void keep(long from, long to) {
        kept.write(content, bytes.checked(from, to - from), (int) (to - from));
    }
}
