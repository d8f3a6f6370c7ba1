/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte string with the few number formats that the tables use. */
final class Bytes {
    private byte[] data;
    private int length;

    Bytes(int capacity) {
        data = new byte[capacity];
    }

    private void room(int more) {
        if (length + more > data.length) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, length + more));
        }
    }

    int length() {
        return length;
    }

    byte[] array() {
        return data;
    }

    void clear() {
        length = 0;
    }

    byte[] copy() {
        return Arrays.copyOf(data, length);
    }

    void putByte(int value) {
        room(1);
        data[length++] = (byte) value;
    }

    void putShort(int value) {
        room(2);
        data[length++] = (byte) (value >>> 8);
        data[length++] = (byte) value;
    }

    void putInt(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            data[length++] = (byte) (value >>> shift);
        }
    }

    void putLong(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            data[length++] = (byte) (value >>> shift);
        }
    }

    void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    /** Seven bits a byte, lowest first, the high bit says that more follow. */
    void putVarint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            data[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        data[length++] = (byte) rest;
    }

    void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    void putBytes(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, data, length, value.length);
        length += value.length;
    }

    /** A 32-bit length and then the text; ASCII, which device ids are, goes without a detour. */
    void putText(String text) {
        int start = length;
        room(4 + text.length());
        length += 4;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = start;
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                putInt(encoded.length);
                putBytes(encoded);
                return;
            }
            data[length++] = (byte) c;
        }
        int end = length;
        length = start;
        putInt(end - start - 4);
        length = end;
    }

    /** Reads what was put, in the same order. */
    static final class Reader {
        private final byte[] data;
        private int at;

        Reader(byte[] data) {
            this.data = data;
        }

        boolean hasMore() {
            return at < data.length;
        }

        int getInt() {
            int value = 0;
            for (int i = 0; i < 4; i++) {
                value = (value << 8) | (data[at++] & 0xFF);
            }
            return value;
        }

        long getLong() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = (value << 8) | (data[at++] & 0xFF);
            }
            return value;
        }

        double getDouble() {
            return Double.longBitsToDouble(getLong());
        }

        long getVarint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = data[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        long getZigzag() {
            long value = getVarint();
            return (value >>> 1) ^ -(value & 1);
        }

        String getText() {
            int size = getInt();
            String text = new String(data, at, size, StandardCharsets.UTF_8);
            at += size;
            return text;
        }
    }
}
