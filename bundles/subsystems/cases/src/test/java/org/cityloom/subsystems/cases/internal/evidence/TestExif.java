/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes Exif data as cameras do, in either byte order. */
public final class TestExif {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final ByteOrder order;
    private final List<byte[]> main = new ArrayList<>();
    private final ByteBuffer data;

    private TestExif(ByteOrder order) {
        this.order = order;
        this.data = ByteBuffer.allocate(1000).order(order);
        data.put(TestPhotos.ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"));
        data.putShort((short) 42).putInt(0);
    }

    public static TestExif of(ByteOrder order) {
        return new TestExif(order);
    }

    public TestExif orientation(int value) {
        main.add(entry(0x0112, SHORT, 1, order == ByteOrder.LITTLE_ENDIAN ? value : value << 16));
        return this;
    }

    /** When, with an offset like {@code +08:00}, or an empty one for none. */
    public TestExif taken(String time, String offset) {
        List<byte[]> photo = new ArrayList<>();
        photo.add(text(0x9003, time));
        if (!offset.isEmpty()) {
            photo.add(text(0x9011, offset));
        }
        main.add(entry(0x8769, LONG, 1, directory(photo)));
        return this;
    }

    /** Where, in degrees, to a thousandth of a second of arc. */
    public TestExif place(double latitude, double longitude) {
        main.add(entry(
                0x8825,
                LONG,
                1,
                directory(List.of(
                        text(1, latitude < 0 ? "S" : "N"),
                        degrees(2, Math.abs(latitude)),
                        text(3, longitude < 0 ? "W" : "E"),
                        degrees(4, Math.abs(longitude))))));
        return this;
    }

    public byte[] tiff() {
        int first = directory(main);
        byte[] all = new byte[data.position()];
        data.putInt(4, first).get(0, all);
        return all;
    }

    private int directory(List<byte[]> entries) {
        int at = data.position();
        data.putShort((short) entries.size());
        entries.forEach(data::put);
        data.putInt(0);
        return at;
    }

    private byte[] text(int tag, String text) {
        byte[] bytes = TestPhotos.ascii(text + '\0');
        if (bytes.length <= 4) {
            return ByteBuffer.wrap(entry(tag, ASCII, bytes.length, 0))
                    .put(8, bytes)
                    .array();
        }
        int at = data.position();
        data.put(bytes);
        return entry(tag, ASCII, bytes.length, at);
    }

    private byte[] degrees(int tag, double value) {
        int at = data.position();
        long thousandths = Math.round(value * 3_600_000);
        data.putInt((int) (thousandths / 3_600_000)).putInt(1);
        data.putInt((int) (thousandths / 60_000 % 60)).putInt(1);
        data.putInt((int) (thousandths % 60_000)).putInt(1000);
        return entry(tag, RATIONAL, 3, at);
    }

    private byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
