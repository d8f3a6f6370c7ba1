/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import static org.cityloom.subsystems.parks.internal.rtsp.RtpPacket.two;

/**
 * Takes units out of packets: one in one, several in one, or one in several (RFC 6184, 5.6 to 5.8; RFC 7798, 4.4), in the order in which they
 * are decoded. What is malformed is passed over. For one thread.
 */
final class Unpacker {
    private static final int BEGIN = 0x80;
    private static final int END = 0x40;

    private final Codec codec;
    private final int most;
    private final Sink sink;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    /** Takes units. */
    interface Sink {
        void take(byte[] unit);
    }

    /** @param most bytes of a unit; the rest of a longer one is left out, which the sink sees by its length */
    Unpacker(Codec codec, int most, Sink sink) {
        this.codec = codec;
        this.most = most;
        this.sink = sink;
    }

    /** A packet is missing: what was begun is given up. */
    void lost() {
        part.reset();
    }

    void unpack(byte[] payload) {
        int type = payload.length <= codec.head() ? -1 : codec.type(payload, 0);
        if (codec.isSeveral(type)) {
            several(payload);
        } else if (codec.isPart(type)) {
            part(payload);
        } else if (type >= 0) {
            sink.take(payload);
        }
    }

    private void several(byte[] payload) {
        int at = codec.head();
        while (at + 2 < payload.length) {
            int end = at + 2 + two(payload, at);
            if (end > payload.length || end - at - 2 <= codec.head()) {
                return;
            }
            sink.take(Arrays.copyOfRange(payload, at + 2, end));
            at = end;
        }
    }

    private void part(byte[] payload) {
        int flags = payload[codec.head()];
        if ((flags & BEGIN) != 0) {
            part.reset();
            part.writeBytes(codec.headOfPart(payload));
        } else if (part.size() == 0) {
            return; // its beginning is missing
        }
        int rest = Math.min(payload.length - codec.head() - 1, most + 1 - part.size());
        part.write(payload, codec.head() + 1, Math.max(rest, 0));
        if ((flags & END) != 0) {
            sink.take(part.toByteArray());
            part.reset();
        }
    }
}
