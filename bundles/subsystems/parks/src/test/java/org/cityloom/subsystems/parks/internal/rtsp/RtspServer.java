/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

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
final class RtspServer implements AutoCloseable {
    static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=gate\r\nm=video 0 RTP/AVP 96\r\n";

    /** Request lines and who signed in how, in their order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Reply reply;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Answers one request. */
    interface Reply {
        void answer(String method, Map<String, String> headers, OutputStream out) throws IOException;
    }

    RtspServer(Reply reply) throws IOException {
        this.reply = reply;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        new Thread(this::accept, "rtsp-server").start();
    }

    URI uri() {
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
    static void say(OutputStream out, int status, Map<String, String> asked, String headers, String body)
            throws IOException {
        String text = "RTSP/1.0 %d Said\r\nCSeq: %s\r\n%sContent-Length: %d\r\n\r\n%s"
                .formatted(status, asked.get("CSeq"), headers, body.length(), body);
        out.write(text.getBytes(UTF_8));
    }

    /** Answers as a camera whose stream is there. */
    static void welcome(String method, Map<String, String> asked, OutputStream out) throws IOException {
        boolean describe = method.equals("DESCRIBE");
        say(out, 200, asked, describe ? "Content-Type: application/sdp\r\n" : "", describe ? SDP : "");
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
