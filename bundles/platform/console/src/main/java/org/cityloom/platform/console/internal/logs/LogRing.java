/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogListener;

/** The last entries of the log. */
final class LogRing implements LogListener {
    private final int most;
    private final Deque<LogEntry> entries = new ArrayDeque<>();

    LogRing(int most) {
        this.most = most;
    }

    @Override
    public synchronized void logged(LogEntry entry) {
        if (entries.size() == most) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** The newest ones that came after a moment, the oldest of them first. */
    synchronized List<LogEntry> after(long millis, int limit) {
        List<LogEntry> found = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry.getTime() > millis) {
                found.add(entry);
            }
        }
        return found.subList(Math.max(0, found.size() - Math.max(0, limit)), found.size());
    }
}
