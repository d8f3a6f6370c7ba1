/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The wire format of server-sent events (HTML standard, section 9.2). */
final class Frames {
    /** Says that the stream is open; proxies then pass it on. */
    static final byte[] WELCOME = "retry: 3000\n: welcome\n\n".getBytes(UTF_8);

    /** Says that the stream is alive. */
    static final byte[] PING = ": ping\n\n".getBytes(UTF_8);

    private Frames() {}

    /**
     * One event.
     *
     * @param json on one line
     */
    static byte[] event(String name, String json) {
        return ("event: " + name + "\ndata: " + json + "\n\n").getBytes(UTF_8);
    }

    /** Tells a screen that it has missed events, so that it loads everything again. */
    static byte[] overflow(long dropped) {
        return event("overflow", "{\"dropped\":" + dropped + "}");
    }
}
