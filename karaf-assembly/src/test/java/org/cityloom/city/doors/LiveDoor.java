/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The beginning of a live stream: it never ends, so no more is read than tells whether it opened. */
final class LiveDoor {
    private static final int STATUS_LINE = 12;

    private LiveDoor() {}

    /** How the server answers whoever follows that path with that cookie. */
    static int status(RawHttp http, String path, String cookie) throws IOException {
        try (Socket socket = http.connect()) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new String(socket.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        }
    }
}
