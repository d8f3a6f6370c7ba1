/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Which connection each client has now, and whose turn it is: a client that comes back takes its session over, which must not
 * happen in the middle of a subscription of its old connection. Safe for all threads.
 */
final class ClientTurns {
    private static final int LOCKS = 1024; // clients that share one wait for each other, which is short
    /** A subscription takes milliseconds; nobody keeps a thread of the broker for longer. */
    private static final long PATIENCE_MILLIS = 2000;

    private final Map<String, Object> connections = new ConcurrentHashMap<>();
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /** Does it when nothing else of the client is being done, or after two seconds all the same. */
    void take(String client, Runnable what) {
        Lock lock = locks.get(Math.floorMod(client.hashCode(), LOCKS));
        boolean mine = false;
        try {
            mine = lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the broker stops
        }
        try {
            what.run();
        } finally {
            if (mine) {
                lock.unlock();
            }
        }
    }

    /** From now on this is the connection of the client. */
    void accepted(String client, Object connection) {
        connections.put(client, connection);
    }

    /** Whether the client has no newer connection than this one. */
    boolean isLatest(String client, Object connection) {
        return connections.get(client) == connection;
    }

    void gone(String client, Object connection) {
        connections.remove(client, connection);
    }
}
