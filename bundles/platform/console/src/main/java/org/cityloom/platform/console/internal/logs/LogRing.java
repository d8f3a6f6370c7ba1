/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.ops4j.pax.logging.spi.PaxAppender;
import org.ops4j.pax.logging.spi.PaxLoggingEvent;

/** The last entries of the log. It must not write into the log itself. */
final class LogRing implements PaxAppender {
    private final int most;
    private final Deque<LogLine> lines = new ArrayDeque<>();

    LogRing(int most) {
        this.most = most;
    }

    @Override
    public synchronized void doAppend(PaxLoggingEvent event) {
        if (lines.size() == most) {
            lines.removeFirst();
        }
        lines.addLast(LogLine.of(event));
    }

    /** The newest ones that came after a moment, the oldest of them first. */
    synchronized List<LogLine> after(long millis, int limit) {
        List<LogLine> found = new ArrayList<>();
        for (LogLine line : lines) {
            if (line.millis() > millis) {
                found.add(line);
            }
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - Math.max(0, limit)), found.size()));
    }
}
