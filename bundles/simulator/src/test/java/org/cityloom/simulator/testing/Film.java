/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a camera streams: filmed, written and packed by ffmpeg, so that those who read it are not tested with their own ideas of it.
 *
 * @param sdp its description
 * @param packets in their order
 * @param picture what was filmed, as PNG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Film(String sdp, List<byte[]> packets, byte[] picture) {
    private static final String SCENE = "smptehdbars=size=640x360:rate=5";
    private static final int LARGEST = 2048;

    /**
     * Twelve pictures, of which every fourth is a key frame.
     *
     * @param encoder libx264 or libx265
     * @param inBand whether parameter sets come with each key frame, and not only with the description
     */
    public static Film of(String encoder, boolean inBand) throws IOException, InterruptedException {
        Path sdp = Files.createTempFile("film", ".sdp");
        Path picture = Files.createTempFile("film", ".png");
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .configureBlocking(false);
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            run(List.of("-f", "lavfi", "-i", SCENE, "-frames:v", "1", picture.toString()));
            List<String> film = new ArrayList<>(List.of(
                    "-f",
                    "lavfi",
                    "-i",
                    SCENE,
                    "-frames:v",
                    "12",
                    "-pix_fmt",
                    "yuv420p",
                    "-c:v",
                    encoder,
                    "-preset",
                    "ultrafast",
                    "-g",
                    "4",
                    "-crf",
                    "30"));
            film.addAll(inBand ? List.of("-bsf:v", "dump_extra") : List.of());
            film.addAll(List.of("-f", "rtp", "-sdp_file", sdp.toString(), "rtp://127.0.0.1:" + port + "?pkt_size=600"));
            run(film);
            return new Film(Files.readString(sdp), received(channel), Files.readAllBytes(picture));
        } finally {
            Files.delete(sdp);
            Files.delete(picture);
        }
    }

    /** What came, which the system kept meanwhile: it is much less than fits. */
    private static List<byte[]> received(DatagramChannel channel) throws IOException {
        List<byte[]> packets = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
        while (channel.receive(buffer) != null) {
            byte[] packet = Arrays.copyOf(buffer.array(), buffer.position());
            int before = packets.isEmpty() ? number(packet) - 1 : number(packets.get(packets.size() - 1));
            if (number(packet) != ((before + 1) & 0xffff)) {
                throw new IOException("after packet " + before + " of the film came " + number(packet));
            }
            packets.add(packet);
            buffer.clear();
        }
        return packets;
    }

    private static int number(byte[] packet) {
        return ByteBuffer.wrap(packet).getShort(2) & 0xffff;
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-y", "-loglevel", "error"));
        command.addAll(arguments);
        int failed = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (failed != 0) {
            throw new IOException("ffmpeg ended with " + failed);
        }
    }
}
