/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;

/** The connections by the name they signed in with, so that they can be ended with a reason. */
final class OpenConnections {
    private final Map<String, Set<ConnectionGuard>> byUser = new ConcurrentHashMap<>();

    void add(String user, ConnectionGuard connection) {
        byUser.compute(user, (id, open) -> {
            Set<ConnectionGuard> all = open == null ? ConcurrentHashMap.newKeySet(1) : open;
            all.add(connection);
            return all;
        });
    }

    void remove(String user, ConnectionGuard connection) {
        byUser.computeIfPresent(user, (id, open) -> {
            open.remove(connection);
            return open.isEmpty() ? null : open;
        });
    }

    /** Drops what the device has open; it may sign in again with what is right now. */
    void drop(String device) {
        Set<ConnectionGuard> open = byUser.get(device);
        if (open != null) {
            open.forEach(connection -> connection.end(Disconnect.NOT_AUTHORIZED));
        }
    }

    int count() {
        return byUser.values().stream().mapToInt(Set::size).sum();
    }

    /** Tells everybody that the broker stops. */
    void endAll() {
        byUser.values().forEach(open -> open.forEach(connection -> connection.end(Disconnect.SERVER_SHUTTING_DOWN)));
    }
}
