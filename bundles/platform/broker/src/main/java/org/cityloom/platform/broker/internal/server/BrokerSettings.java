/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How the embedded broker runs.
 *
 * @param directory where sessions, queues and retained messages are kept
 * @param host address to listen on
 * @param port TCP port, 0 for a free one
 * @param webSocketPort port for MQTT over WebSocket, 0 for a free one, -1 for none
 * @param tls key for TLS on all ports, or null for none
 * @param limits what it may use
 */
public record BrokerSettings(
        Path directory, String host, int port, int webSocketPort, @Nullable Tls tls, BrokerLimits limits) {
    /** Settings for a broker on a free local port with the default limits. */
    public static BrokerSettings local(Path directory) {
        return new BrokerSettings(directory, "127.0.0.1", 0, -1, null, BrokerLimits.DEFAULT);
    }

    /**
     * The key of the broker.
     *
     * @param keyStore PKCS#12 or JKS file with the private key and its chain
     * @param password of the key store; a secret, so this record does not print it
     */
    public record Tls(Path keyStore, String password) {
        @Override
        public String toString() {
            return "Tls[keyStore=" + keyStore + ", password=(hidden)]";
        }
    }
}
