/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A camera that speaks RTSP on a real port, as the test wants. */
public final class RtspServer implements AutoCloseable {
    /** A description of a stream, which says nothing of how it is written. */
    public static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=gate\r\nm=video 0 RTP/AVP 96\r\n";

    /** Request lines, in their order. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Reply reply;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    public interface Reply {
        void answer(String method, Map<String, String> headers, OutputStream out) throws IOException;
    }

    public RtspServer(Reply reply) throws IOException {
        this.reply = reply;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        new Thread(this::accept, "rtsp-server").start();
    }

    /** Where its stream is. */
    public URI uri() {
        return URI.create("rtsp://127.0.0.1:" + server.getLocalPort() + "/live?channel=1");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                new Thread(() -> serve(socket), "rtsp-connection").start();
            }
        } catch (IOException e) {
            asked.add("closed"); // by the test
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (String first = in.readLine(); first != null; first = in.readLine()) {
                asked.add(first);
                Map<String, String> headers = new HashMap<>();
                for (String line : head(in)) {
                    headers.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
                }
                reply.answer(first.substring(0, first.indexOf(' ')), headers, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            asked.add("gone"); // the one who asked had enough
        }
    }

    private static List<String> head(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** Answers as a camera does. */
    public static void say(OutputStream out, int status, Map<String, String> asked, String headers, String body)
            throws IOException {
        String text = "RTSP/1.0 %d Said\r\nCSeq: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, asked.get("CSeq"), headers, body.length(), body);
        out.write(text.getBytes(UTF_8));
    }

    /** Answers as a camera whose stream is there. */
    public static void welcome(String method, Map<String, String> asked, OutputStream out) throws IOException {
        boolean describe = method.equals("DESCRIBE");
        say(out, 200, asked, describe ? "Content-Type: application/sdp\r\n" : "", describe ? SDP : "");
    }

    /** Answers as a camera that plays that film, once to each that asks. */
    public static Reply playing(Film film) {
        return (method, asked, out) -> {
            switch (method) {
                case "DESCRIBE" -> say(out, 200, asked, "Content-Type: application/sdp\r\n", film.sdp());
                case "SETUP" -> say(
                        out,
                        200,
                        asked,
                        "Session: 7f00;timeout=60\r\nTransport: RTP/AVP/TCP;unicast;interleaved=2-3\r\n",
                        "");
                case "PLAY" -> {
                    interleave(out, 2, film.packets().get(0)); // some begin before they answer
                    say(out, 200, asked, "Session: 7f00\r\n", "");
                    for (byte[] packet : film.packets()) {
                        interleave(out, 3, new byte[] {(byte) 0x80, (byte) 0xc8, 0, 0}); // a report of its sender
                        interleave(out, 2, packet);
                    }
                }
                default -> say(out, 200, asked, "", "");
            }
        };
    }

    /** Sends so many bytes of a stream between answers (RFC 2326, 10.12). */
    private static void interleave(OutputStream out, int channel, byte[] bytes) throws IOException {
        out.write(new byte[] {'$', (byte) channel, (byte) (bytes.length >> 8), (byte) bytes.length});
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
