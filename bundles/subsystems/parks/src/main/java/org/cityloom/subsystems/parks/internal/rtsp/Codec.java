/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How video is written, and how RTP carries it: H.264 by RFC 6184, H.265 by RFC 7798. Both are rows of units (NAL units), which begin
 * with a head that names the type of the unit.
 */
public enum Codec {
    H264("h264", 1, 24, 28, 5, 5, 7, 8),
    H265("hevc", 2, 48, 49, 16, 23, 32, 34);

    private final String format;
    private final int head;
    private final int several;
    private final int part;
    private final int firstKey;
    private final int lastKey;
    private final int firstSet;
    private final int lastSet;

    /**
     * @param format as ffmpeg calls it
     * @param head bytes of a unit's head
     * @param several type of a packet with several whole units
     * @param part type of a packet with a part of a unit
     * @param firstKey types of pictures that need no other, and the last of them
     * @param firstSet types of parameter sets, and the last of them; the next one is the delimiter with which pictures may open
     */
    Codec(String format, int head, int several, int part, int firstKey, int lastKey, int firstSet, int lastSet) {
        this.format = format;
        this.head = head;
        this.several = several;
        this.part = part;
        this.firstKey = firstKey;
        this.lastKey = lastKey;
        this.firstSet = firstSet;
        this.lastSet = lastSet;
    }

    /** The one that a description of a stream names, in any case; empty if it is none of these. */
    static Optional<Codec> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** As ffmpeg calls it. */
    public String format() {
        return format;
    }

    int head() {
        return head;
    }

    int type(byte[] bytes, int at) {
        return head == 1 ? bytes[at] & 0x1f : (bytes[at] >> 1) & 0x3f;
    }

    boolean isSeveral(int type) {
        return type == several;
    }

    boolean isPart(int type) {
        return type == part;
    }

    boolean isKey(int type) {
        return type >= firstKey && type <= lastKey;
    }

    boolean isParameterSet(int type) {
        return type >= firstSet && type <= lastSet;
    }

    /** Whether parameter sets are complete only from there on. */
    boolean isFirstSet(int type) {
        return type == firstSet;
    }

    /** Whether only the first packet of a picture can hold it. */
    boolean isOpening(int type) {
        return type >= firstSet && type <= lastSet + 1;
    }

    /** The type of the unit of which a packet holds a part. */
    int typeOfPart(byte[] bytes) {
        return bytes[head] & (head == 1 ? 0x1f : 0x3f);
    }

    /** The head of the unit of which a packet holds a part. */
    byte[] headOfPart(byte[] bytes) {
        int type = typeOfPart(bytes);
        return head == 1
                ? new byte[] {(byte) ((bytes[0] & 0xe0) | type)}
                : new byte[] {(byte) ((bytes[0] & 0x81) | (type << 1)), bytes[1]};
    }
}
