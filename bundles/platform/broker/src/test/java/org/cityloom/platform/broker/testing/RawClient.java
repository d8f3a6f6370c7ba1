/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A client that speaks MQTT 5 byte by byte, and so can do what a well-behaved library refuses to do. */
public final class RawClient implements AutoCloseable {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS_1 = 0x32;
    private static final int SUBSCRIBE = 0x82;
    private static final int DISCONNECT = 0xE0;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private static final int CHUNK = 64 * 1024;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean accepted;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /** Signs in and waits for the answer, whatever it is. */
    public static RawClient connect(URI broker, String user, String password) throws IOException {
        RawClient client = open(broker);
        client.sendConnect(user, password);
        client.readAnswer();
        return client;
    }

    /** Signs in and is gone before the answer comes. */
    public static void connectAndLeave(URI broker, String user, String password) throws IOException {
        try (RawClient client = open(broker)) {
            client.sendConnect(user, password);
        }
    }

    /** Signs in and publishes that many bytes without waiting for the answer, then waits for it. */
    public static RawClient connectAndPublish(URI broker, String user, String password, String topic, int bytes)
            throws IOException {
        RawClient client = open(broker);
        client.writeConnect(user, password);
        client.publish(topic, bytes); // in one piece with what was written before, as far as it fits
        client.readAnswer();
        return client;
    }

    private static RawClient open(URI broker) throws IOException {
        Socket socket = new Socket(broker.getHost(), broker.getPort());
        socket.setSoTimeout(20_000);
        return new RawClient(socket);
    }

    private void readAnswer() throws IOException {
        byte[] answer = readPacket().body();
        accepted = answer.length > 1 && answer[1] == 0;
    }

    /** Whether the broker let it in. */
    public boolean accepted() {
        return accepted;
    }

    public void sendConnect(String user, String password) throws IOException {
        writeConnect(user, password);
        out.flush();
    }

    private void writeConnect(String user, String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream packet = new DataOutputStream(bytes);
        text(packet, "MQTT");
        packet.writeByte(5);
        packet.writeByte(USER_PASSWORD_CLEAN);
        packet.writeShort(60);
        packet.writeByte(0);
        text(packet, user);
        text(packet, user);
        text(packet, password);
        out.writeByte(CONNECT);
        length(bytes.size());
        bytes.writeTo(out);
    }

    /** Publishes that many bytes with QoS 1, as far as the broker lets it. */
    public void publish(String topic, int bytes) throws IOException {
        try {
            out.writeByte(PUBLISH_QOS_1);
            length(2 + topic.length() + 2 + 1 + bytes);
            text(out, topic);
            out.writeShort(1);
            out.writeByte(0);
            for (int left = bytes; left > 0; left -= CHUNK) {
                out.write(new byte[Math.min(CHUNK, left)]);
            }
            out.flush();
        } catch (SocketException e) {
            // cut off in the middle, which is one way to be refused
        }
    }

    /** Subscribes with QoS 1 and does not wait for the answer. */
    public void subscribe(String filter) throws IOException {
        out.writeByte(SUBSCRIBE);
        length(2 + 1 + 2 + filter.length() + 1);
        out.writeShort(1);
        out.writeByte(0);
        text(out, filter);
        out.writeByte(1);
        out.flush();
    }

    /** Reads until the broker says goodbye, and answers its reason code. */
    public int disconnectReason() throws IOException {
        while (true) {
            Packet packet = readPacket();
            if (packet.type() == DISCONNECT) {
                return packet.body().length == 0 ? 0 : packet.body()[0] & 0xFF;
            }
        }
    }

    /** Reads until the connection has ended. */
    public void awaitEnd() throws IOException {
        try {
            while (true) {
                readPacket();
            }
        } catch (EOFException | SocketException e) {
            return;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read once
    private record Packet(int type, byte[] body) {}

    private Packet readPacket() throws IOException {
        int type = in.readUnsignedByte();
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        return new Packet(type, in.readNBytes(length));
    }

    private void length(int value) throws IOException {
        int left = value;
        while (left > 0x7F) {
            out.writeByte((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        to.writeShort(bytes.length);
        to.write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
