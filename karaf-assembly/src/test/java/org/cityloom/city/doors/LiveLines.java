/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that a live stream tells from its beginning, read on a thread of its own until it is closed. */
final class LiveLines implements AutoCloseable {
    private final Socket socket;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LiveLines(Socket socket) {
        this.socket = socket;
        Thread thread = new Thread(this::read, "live-lines");
        thread.setDaemon(true);
        thread.start();
    }

    static LiveLines follow(RawHttp http, String topics, String cookie) {
        try {
            Socket socket = http.connect();
            String request =
                    "GET /api/live?topics=" + topics + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new LiveLines(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var reader = new java.io.BufferedReader(
                new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (SocketException | UncheckedIOException e) {
            lines.add("closed: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was told so far. */
    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
