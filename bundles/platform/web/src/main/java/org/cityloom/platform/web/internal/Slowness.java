/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnection;

/** What one connection waits for and since when; looked at again and again, by one thread. */
final class Slowness {
    /** Whom a connection waits for: nobody, or the client. */
    private enum Waits {
        NOT,
        FOR_HEADER,
        FOR_BODY,
        FOR_READER,
        FOR_END
    }

    private final HttpConnection connection;
    private final Limits limits;
    private Waits waits;
    private long since;
    private long bytes;

    Slowness(HttpConnection connection, Limits limits, long now) {
        this.connection = connection;
        this.limits = limits;
        this.waits = Waits.FOR_HEADER; // who connects wants something
        this.since = now;
    }

    /** Whether the client is slower than it may be. */
    boolean exceeded(long now) {
        Waits present = present();
        if (present != waits) {
            waits = present;
            begin(now);
            return false;
        }
        double seconds = (now - since) / 1e9;
        if (waits == Waits.NOT) {
            return false;
        }
        if (waits == Waits.FOR_HEADER || waits == Waits.FOR_END) {
            return seconds > limits.headerSeconds();
        }
        if (seconds < limits.stalledSeconds()) {
            return false;
        }
        boolean slow = moved() - bytes < limits.slowestBytes() * seconds;
        begin(now);
        return slow;
    }

    /** Whether there is an answer of which the client has not fetched all. */
    boolean holdsAnswer() {
        return waits == Waits.FOR_READER;
    }

    private void begin(long now) {
        since = now;
        bytes = moved();
    }

    private long moved() {
        return waits == Waits.FOR_READER ? connection.getBytesOut() : connection.getBytesIn();
    }

    private Waits present() {
        HttpParser parser = connection.getParser();
        EndPoint wire = connection.getEndPoint();
        if (wire instanceof AbstractEndPoint known && known.getWriteFlusher().isPending()) {
            return Waits.FOR_READER;
        }
        if (wire.isOutputShutdown() || parser.isClose() || parser.isClosed()) {
            return Waits.FOR_END; // refused, but the client goes on to send
        }
        if (parser.isStart() ? connection.getMessagesIn() == 0 : parser.inHeaderState()) {
            return Waits.FOR_HEADER;
        }
        return parser.inContentState() && wire.isFillInterested() ? Waits.FOR_BODY : Waits.NOT;
    }
}
