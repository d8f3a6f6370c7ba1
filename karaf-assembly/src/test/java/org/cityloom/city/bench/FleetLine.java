/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

import org.cityloom.api.devices.DeviceTopics;

/** The connection of one device. For one thread. */
final class FleetLine implements AutoCloseable {
    private static final int WINDOW = 16; // sent and not acknowledged; fewer than Mosquitto takes from one client
    private static final int PACKET_BYTES = 512;

    private final SocketChannel channel;
    private final String device;
    private final byte[] topic;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final ByteBuffer out = ByteBuffer.allocate(WINDOW * PACKET_BYTES);
    private final ByteBuffer in = ByteBuffer.allocate(WINDOW * Packets.ANSWER_BYTES);
    private int number;
    private int unacknowledged;

    private FleetLine(SocketChannel channel, String device) {
        this.channel = channel;
        this.device = device;
        this.topic = Packets.topic(DeviceTopics.measurements("muck", device));
    }

    /** Signs in; afterwards nothing blocks. */
    static FleetLine open(URI broker, String device, String secret) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(broker.getHost(), broker.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ByteBuffer connect = Packets.connect(device, secret);
        while (connect.hasRemaining()) {
            channel.write(connect);
        }
        ByteBuffer answer = ByteBuffer.allocate(Packets.ANSWER_BYTES);
        while (answer.hasRemaining()) {
            if (channel.read(answer) < 0) {
                break;
            }
        }
        if (answer.get(0) != Packets.CONNECTED || answer.get(3) != 0) {
            channel.close();
            throw new IOException("the broker does not let " + device + " in: code " + answer.get(3));
        }
        channel.configureBlocking(false);
        return new FleetLine(channel, device);
    }

    SocketChannel channel() {
        return channel;
    }

    /** Whether a payload handed over now is sent at once. */
    boolean hasRoom() {
        return unacknowledged + waiting.size() < WINDOW;
    }

    void put(byte[] payload) {
        waiting.add(payload);
    }

    /** Sends what may be sent. It is so little that the socket always takes it. */
    void send() throws IOException {
        while (unacknowledged < WINDOW && !waiting.isEmpty()) {
            number = number % 0xFFFF + 1;
            unacknowledged++;
            Packets.publish(out, topic, number, waiting.remove());
        }
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        out.clear();
    }

    /** Reads the acknowledgements that are there and returns how many. */
    int read() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the broker closed the connection of " + device);
        }
        in.flip();
        int read = 0;
        while (in.remaining() >= Packets.ANSWER_BYTES) {
            int type = in.get(in.position());
            if (type != Packets.ACKNOWLEDGED) {
                throw new IOException("the broker sent " + device + " a packet of type " + type);
            }
            in.position(in.position() + Packets.ANSWER_BYTES);
            read++;
        }
        in.compact();
        unacknowledged -= read;
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
