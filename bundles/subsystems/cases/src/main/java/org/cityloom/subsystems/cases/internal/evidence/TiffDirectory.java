/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One directory of TIFF data (TIFF 6.0, section 2). What lies beyond the data counts as not there. */
final class TiffDirectory {
    static final TiffDirectory EMPTY = new TiffDirectory(ByteBuffer.allocate(0), Map.of());

    private static final int MOST_ENTRIES = 512;
    private static final int ENTRY = 12;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int LONGEST_TEXT = 64;

    private final ByteBuffer data;
    private final Map<Integer, Integer> entries;

    private TiffDirectory(ByteBuffer data, Map<Integer, Integer> entries) {
        this.data = data;
        this.entries = entries;
    }

    /** The first directory; an empty one if this is not TIFF. */
    static TiffDirectory first(byte[] tiff) {
        if (tiff.length < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M')) {
            return EMPTY;
        }
        ByteBuffer data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return data.getShort(2) == 42 ? at(data, u32(data, 4)) : EMPTY;
    }

    private static TiffDirectory at(ByteBuffer data, long offset) {
        if (offset < 8 || offset + 2 > data.limit()) {
            return EMPTY;
        }
        int count = data.getShort((int) offset) & 0xffff;
        if (count > MOST_ENTRIES || offset + 2 + (long) count * ENTRY > data.limit()) {
            return EMPTY;
        }
        Map<Integer, Integer> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int entry = (int) offset + 2 + i * ENTRY;
            entries.putIfAbsent(data.getShort(entry) & 0xffff, entry);
        }
        return new TiffDirectory(data, entries);
    }

    /** The directory to which the entry points; an empty one if there is none. */
    TiffDirectory directory(int tag) {
        OptionalLong offset = number(tag);
        return offset.isPresent() ? at(data, offset.getAsLong()) : EMPTY;
    }

    OptionalLong number(int tag) {
        Integer entry = entries.get(tag);
        if (entry == null || u32(data, entry + 4) != 1) {
            return OptionalLong.empty();
        }
        return switch (type(entry)) {
            case SHORT -> OptionalLong.of(data.getShort(entry + 8) & 0xffff);
            case LONG -> OptionalLong.of(u32(data, entry + 8));
            default -> OptionalLong.empty();
        };
    }

    /** Up to its first zero, stripped. */
    Optional<String> text(int tag) {
        Integer entry = entries.get(tag);
        if (entry == null || type(entry) != ASCII) {
            return Optional.empty();
        }
        long count = u32(data, entry + 4);
        long from = count <= 4 ? entry + 8L : u32(data, entry + 8);
        if (count > LONGEST_TEXT || from + count > data.limit()) {
            return Optional.empty();
        }
        byte[] text = new byte[(int) count];
        data.get((int) from, text);
        String all = new String(text, StandardCharsets.US_ASCII);
        int end = all.indexOf('\0');
        return Optional.of((end < 0 ? all : all.substring(0, end)).strip());
    }

    /** Degrees, minutes and seconds as degrees. */
    OptionalDouble degrees(int tag) {
        Integer entry = entries.get(tag);
        if (entry == null || type(entry) != RATIONAL || u32(data, entry + 4) != 3) {
            return OptionalDouble.empty();
        }
        long from = u32(data, entry + 8);
        if (from + 3 * 8 > data.limit()) {
            return OptionalDouble.empty();
        }
        double degrees = 0;
        double unit = 1;
        for (int i = 0; i < 3; i++, unit *= 60) {
            long numerator = u32(data, (int) from + i * 8);
            long denominator = u32(data, (int) from + i * 8 + 4);
            if (denominator == 0) {
                return OptionalDouble.empty();
            }
            degrees += (double) numerator / denominator / unit;
        }
        return OptionalDouble.of(degrees);
    }

    private int type(int entry) {
        return data.getShort(entry + 2) & 0xffff;
    }

    private static long u32(ByteBuffer data, int at) {
        return data.getInt(at) & 0xffffffffL;
    }
}
