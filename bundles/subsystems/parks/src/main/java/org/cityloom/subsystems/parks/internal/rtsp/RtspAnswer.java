/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a camera answered (RFC 2326, 7).
 *
 * @param status 100 to 999
 * @param headers in their order
 * @param body at most {@value #MOST} bytes with the rest, decoded as UTF-8
 */
record RtspAnswer(int status, List<Header> headers, String body) {
    /** Bytes of an answer (default): the description of a stream has about one KiB. */
    static final int MOST = 64 << 10;

    private static final Pattern STATUS = Pattern.compile("RTSP/[12]\\.0 ([1-9][0-9]{2})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,6}");

    /** One line of the head. */
    record Header(String name, String value) {}

    /** All values of that header. */
    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name.toLowerCase(Locale.ROOT)))
                .map(Header::value)
                .toList();
    }

    /** The first value of that header. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /**
     * Reads one answer. Blocks until it is there.
     *
     * @throws SilentCameraException if it is too large, or is no answer
     * @throws IOException if the connection ends before
     */
    static RtspAnswer read(InputStream in) throws IOException {
        Reader reader = new Reader(in);
        Matcher first = STATUS.matcher(reader.line());
        if (!first.matches()) {
            throw new SilentCameraException(Silence.Reason.NO_STREAM);
        }
        List<Header> headers = new ArrayList<>();
        for (String line = reader.line(); !line.isEmpty(); line = reader.line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new SilentCameraException(Silence.Reason.NO_STREAM);
            }
            headers.add(new Header(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        RtspAnswer head = new RtspAnswer(Integer.parseInt(first.group(1)), List.copyOf(headers), "");
        String length = head.value("Content-Length").orElse("0");
        if (!LENGTH.matcher(length).matches()) {
            throw new SilentCameraException(Silence.Reason.TOO_LARGE);
        }
        return new RtspAnswer(head.status(), head.headers(), reader.bytes(Integer.parseInt(length)));
    }

    /** Reads so much and no more. */
    private static final class Reader {
        private final InputStream in;
        private int left = MOST;

        Reader(InputStream in) {
            this.in = in;
        }

        String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = next(); next != '\n'; next = next()) {
                line.write(next);
            }
            return line.toString(UTF_8).stripTrailing();
        }

        String bytes(int count) throws IOException {
            if (count > left) {
                throw new SilentCameraException(Silence.Reason.TOO_LARGE);
            }
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw new SilentCameraException(Silence.Reason.NO_ANSWER);
            }
            return new String(bytes, UTF_8);
        }

        private int next() throws IOException {
            left--;
            if (left < 0) {
                throw new SilentCameraException(Silence.Reason.TOO_LARGE);
            }
            int next = in.read();
            if (next < 0) {
                throw new SilentCameraException(Silence.Reason.NO_ANSWER);
            }
            return next;
        }
    }
}
