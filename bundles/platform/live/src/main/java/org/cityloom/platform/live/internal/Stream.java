/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.io.IOException;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire to one screen, written without ever blocking: what the network does not take is left where it is. Used by the
 * sending thread and by the threads of the web server.
 */
final class Stream implements WriteListener {
    /** Where the next bytes come from. */
    interface Source {
        /** What to send next; empty if there is nothing. */
        byte[] next();

        /** The stream is over, for whatever reason. */
        void closed();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    private final AsyncContext context;
    private final ServletOutputStream wire;
    private final Source source;
    private boolean waiting = true;
    private boolean flushed = true;
    private boolean closed;
    private long lastTaken;

    Stream(AsyncContext context, ServletOutputStream wire, Source source, long now) {
        this.context = context;
        this.wire = wire;
        this.source = source;
        this.lastTaken = now;
    }

    /** Sends what there is, as far as the network takes it. */
    void pump() {
        boolean failed = false;
        synchronized (this) {
            try {
                if (!waiting && !closed) {
                    write();
                }
            } catch (IOException e) {
                LOG.debug("The screen has gone", e);
                failed = true;
            } catch (RuntimeException e) {
                LOG.warn("A stream to a screen is ended by a mistake", e);
                failed = true;
            }
        }
        if (failed) {
            close();
        }
    }

    private void write() throws IOException {
        while (wire.isReady()) {
            lastTaken = System.nanoTime();
            if (!flushed) {
                flushed = true;
                wire.flush();
                continue;
            }
            byte[] next = source.next();
            if (next.length == 0) {
                return;
            }
            flushed = false;
            wire.write(next);
        }
        waiting = true;
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            waiting = false;
        }
        pump();
    }

    @Override
    public void onError(Throwable thrown) {
        close();
    }

    /** For how long the network has taken nothing although there was something. */
    synchronized long stalledSince(long now) {
        return waiting ? now - lastTaken : 0;
    }

    /** Ends the stream; the screen may open it again. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        source.closed();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            return; // the web server was first
        }
    }
}
