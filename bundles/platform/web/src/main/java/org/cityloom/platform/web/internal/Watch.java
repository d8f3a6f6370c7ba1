/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections whose client is so slow that it can only want to keep the server busy: byte by byte of a header
 * ("slowloris"), a body that trickles or stops, an answer that is not fetched. The idle time-out of the server does not do that,
 * since each byte begins it anew.
 */
final class Watch implements Connection.Listener, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Limits limits;
    private final Map<HttpConnection, Slowness> open = new ConcurrentHashMap<>();

    Watch(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.put(http, new Slowness(http, limits, System.nanoTime()));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.remove(http);
        }
    }

    /** Looks at each once; called every second. */
    @Override
    public void run() {
        long now = System.nanoTime();
        int closed = 0;
        for (Map.Entry<HttpConnection, Slowness> each : open.entrySet()) {
            if (each.getValue().exceeded(now)) {
                end(each.getKey().getEndPoint(), each.getValue().holdsAnswer());
                closed++;
            }
        }
        if (closed > 0) {
            LOG.info("{} connections of clients that are too slow were closed, {} are open", closed, open.size());
        }
    }

    private static void end(EndPoint end, boolean unread) {
        if (unread) {
            throwAway(end);
        }
        end.close();
    }

    /** What the client has not fetched: the system would keep it for minutes after the end, and try to deliver it. */
    private static void throwAway(EndPoint end) {
        Object transport = end.getTransport();
        while (transport instanceof EndPoint inner) {
            transport = inner.getTransport();
        }
        try {
            if (transport instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            LOG.debug("A connection that was to be ended was over already", e);
        }
    }
}
