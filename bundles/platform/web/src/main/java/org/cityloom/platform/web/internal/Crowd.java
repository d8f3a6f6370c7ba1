/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.io.SelectorManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts who is connected, and closes the connection of one too many before a byte of it is read. Without it one client
 * could take every file handle of the process.
 */
final class Crowd implements SelectorManager.AcceptListener {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final long QUIET_NANOSECONDS = 60_000_000_000L; // a line a minute says enough

    private final Limits limits;
    private final Map<SocketChannel, InetAddress> connected = new ConcurrentHashMap<>();
    private long refused;
    private long toldAt = System.nanoTime() - QUIET_NANOSECONDS;

    Crowd(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        if (channel instanceof SocketChannel socket && socket.socket().getInetAddress() != null) {
            InetAddress address = socket.socket().getInetAddress();
            if (full(address)) {
                refuse(socket, address);
            } else {
                connected.put(socket, address);
            }
        }
    }

    private boolean full(InetAddress address) {
        if (connected.size() < Math.min(limits.connections(), limits.connectionsOfAddress())) {
            return false;
        }
        connected.keySet().removeIf(each -> !each.isOpen());
        return connected.size() >= limits.connections() || of(address) >= limits.connectionsOfAddress();
    }

    private long of(InetAddress address) {
        return connected.values().stream().filter(address::equals).count();
    }

    private synchronized void refuse(SocketChannel socket, InetAddress address) {
        refused++;
        if (System.nanoTime() - toldAt >= QUIET_NANOSECONDS) {
            LOG.warn(
                    "{} has {} of {} connections: refused {} since the last such line",
                    address.getHostAddress(),
                    of(address),
                    connected.size(),
                    refused);
            toldAt = System.nanoTime();
            refused = 0;
        }
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection that was refused is gone already", e);
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        if (channel instanceof SocketChannel socket) {
            connected.remove(socket);
        }
    }

    /** How many are connected. */
    int size() {
        connected.keySet().removeIf(each -> !each.isOpen());
        return connected.size();
    }
}
