/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of 127.0.0.1 that were free a moment ago, so that several cities can run beside each other. */
public record CityPorts(int http, int mqtt, int ssh, int rmiRegistry, int rmiServer) {
    /** Five of them, all different. */
    public static CityPorts free() {
        try (ServerSocket http = anyPort();
                ServerSocket mqtt = anyPort();
                ServerSocket ssh = anyPort();
                ServerSocket rmiRegistry = anyPort();
                ServerSocket rmiServer = anyPort()) {
            return new CityPorts(
                    http.getLocalPort(),
                    mqtt.getLocalPort(),
                    ssh.getLocalPort(),
                    rmiRegistry.getLocalPort(),
                    rmiServer.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static ServerSocket anyPort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
