/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 that were free a moment ago, so that several cities can run beside each other, also those of several processes.
 */
public record CityPorts(int http, int mqtt, int ssh, int rmiRegistry, int rmiServer) {
    // below those that systems give to outgoing connections: such a connection could take one before the city has it
    private static final int FIRST = 22_000;
    private static final int LAST = 31_999;

    /** Five of them, all different. */
    public static CityPorts free() {
        int[] free = IntStream.generate(CityPorts::any).distinct().limit(5).toArray();
        return new CityPorts(free[0], free[1], free[2], free[3], free[4]);
    }

    /** A single one, for what else a test starts. */
    public static int any() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST + 1))
                .limit(LAST - FIRST)
                .filter(CityPorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false; // somebody has it
        }
    }
}
