/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.telemetry.internal.session.SubsystemSession;

/**
 * One session per subsystem. While a subsystem is replaced, the handler of the new version may come before the old one has gone; it waits and
 * begins when the session before it has ended, so the two never share the messages.
 */
final class SessionQueues {
    private static final Logger LOG = LoggerFactory.getLogger(SessionQueues.class);

    private final Map<String, Deque<SubsystemSession>> queues = new HashMap<>();
    private boolean closed;

    /** Starts the session, or has it wait for its turn. */
    synchronized void add(String subsystem, SubsystemSession session) {
        if (closed) {
            return;
        }
        Deque<SubsystemSession> queue = queues.computeIfAbsent(subsystem, key -> new ArrayDeque<>());
        queue.add(session);
        if (queue.size() == 1) {
            start(session);
        } else {
            LOG.info("There is a handler for {} already; the new one begins when that one has gone", subsystem);
        }
    }

    private void start(SubsystemSession session) {
        session.start(() -> gone(session));
    }

    /** Ends the session of the handler; blocks until the batches in its hands are done. The next one begins when it is gone. */
    void remove(TelemetryHandler handler) {
        SubsystemSession session = running(handler);
        if (session != null) {
            session.finish(); // still first in its queue, so that nobody begins meanwhile
        }
        synchronized (this) {
            queues.values().forEach(queue -> queue.removeIf(each -> each.handler() == handler && each != session));
        }
    }

    private synchronized void gone(SubsystemSession session) {
        for (Deque<SubsystemSession> queue : queues.values()) {
            if (queue.remove(session) && !queue.isEmpty() && !closed) {
                start(queue.element());
            }
        }
        queues.values().removeIf(Deque::isEmpty);
    }

    private synchronized @Nullable SubsystemSession running(TelemetryHandler handler) {
        for (Deque<SubsystemSession> queue : queues.values()) {
            if (queue.element().handler() == handler) {
                return queue.element();
            }
        }
        return null;
    }

    /** One for each subsystem: the one that works, or else the one that begins when the one before has left the broker. */
    synchronized List<SubsystemSession> working() {
        return queues.values().stream()
                .flatMap(queue ->
                        queue.stream().filter(session -> !session.isFinished()).limit(1))
                .toList();
    }

    /** Ends all of them. */
    void close() {
        List<SubsystemSession> running;
        synchronized (this) {
            closed = true;
            running = queues.values().stream().map(Deque::element).toList();
        }
        running.parallelStream().forEach(SubsystemSession::stop);
    }
}
