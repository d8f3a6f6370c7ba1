/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The few packets of MQTT 3.1.1 that a device which only publishes needs. */
final class Packets {
    /** First byte of the broker's answer to {@link #connect}; with two bytes behind its length, the second 0 if it agrees. */
    static final int CONNECTED = 0x20;

    /** First byte of the acknowledgement of a publish; with the number of the packet behind its length. */
    static final int ACKNOWLEDGED = 0x40;

    /** Bytes of each of the two answers. */
    static final int ANSWER_BYTES = 4;

    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private static final int KEEP_ALIVE_SECONDS = 3600; // longer than any measurement, so no pings

    private Packets() {}

    static ByteBuffer connect(String id, String secret) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream packet = new DataOutputStream(bytes)) {
            packet.writeUTF("MQTT"); // MQTT writes text as Java does, as long as it is ASCII
            packet.writeByte(4);
            packet.writeByte(USER_PASSWORD_CLEAN);
            packet.writeShort(KEEP_ALIVE_SECONDS);
            packet.writeUTF(id);
            packet.writeUTF(id);
            packet.writeUTF(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer packet = ByteBuffer.allocate(bytes.size() + 5);
        begin(packet, CONNECT, bytes.size());
        return packet.put(bytes.toByteArray()).flip();
    }

    static byte[] topic(String topic) {
        return topic.getBytes(StandardCharsets.US_ASCII);
    }

    static void publish(ByteBuffer to, byte[] topic, int number, byte[] payload) {
        begin(to, PUBLISH_QOS_1, 2 + topic.length + 2 + payload.length);
        to.putShort((short) topic.length).put(topic).putShort((short) number).put(payload);
    }

    private static void begin(ByteBuffer to, int type, int length) {
        to.put((byte) type);
        int left = length;
        while (left > 0x7F) {
            to.put((byte) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        to.put((byte) left);
    }
}
