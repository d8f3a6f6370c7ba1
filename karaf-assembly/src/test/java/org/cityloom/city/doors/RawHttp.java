/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** HTTP as an attacker writes it: byte by byte, with nothing that a client library would refuse to send. */
final class RawHttp {
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private final int port;
    private final String from;

    private RawHttp(int port, String from) {
        this.port = port;
        this.from = from;
    }

    static RawHttp to(int port) {
        return new RawHttp(port, "127.0.0.1");
    }

    /** From another address of this machine, as if it were another one. */
    RawHttp from(String address) {
        return new RawHttp(port, address);
    }

    Socket connect() {
        return connect(0);
    }

    /** One that takes so few bytes at a time; 0 for as many as usual. */
    Socket connect(int bytes) {
        try {
            Socket socket = new Socket();
            if (bytes > 0) {
                socket.setReceiveBufferSize(bytes); // before it connects, since then both sides agree on it
            }
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLISECONDS);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request line and headers, and what comes after them; the connection is closed by the answer. */
    Answer ask(String requestLine, String headers, String body) {
        return ask(requestLine, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer ask(String requestLine, String headers, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = connect()) {
            String host = headers.contains("Host:") ? "" : "Host: 127.0.0.1:" + port + "\r\n";
            boolean told = headers.contains("Content-Length:") || headers.contains("Transfer-Encoding:");
            String length = body.length == 0 || told ? "" : "Content-Length: " + body.length + "\r\n";
            String head = requestLine + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + headers + length + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            try {
                socket.getOutputStream().write(body);
                socket.getInputStream().transferTo(answer);
            } catch (IOException e) {
                if (answer.size() == 0) {
                    return new Answer(0, List.of(), ""); // the server hung up
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
        return Answer.of(answer.toString(StandardCharsets.UTF_8));
    }

    Answer get(String path, String headers) {
        return ask("GET " + path, headers, "");
    }

    /**
     * What came back.
     *
     * @param status 0 if the server hung up without a word
     */
    record Answer(int status, List<String> headers, String body) {
        static Answer of(String whole) {
            if (whole.isEmpty()) {
                return new Answer(0, List.of(), "");
            }
            int end = whole.indexOf("\r\n\r\n");
            String head = end < 0 ? whole : whole.substring(0, end);
            List<String> lines = List.of(head.split("\r\n"));
            return new Answer(
                    Integer.parseInt(lines.get(0).substring(9, 12)),
                    lines.subList(1, lines.size()),
                    end < 0 ? "" : whole.substring(end + 4));
        }
    }
}
