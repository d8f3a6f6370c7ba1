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
 * @param port TCP port without TLS, 0 for a free one, -1 for one that only the core itself uses, on the loopback
 * @param webSocketPort port for MQTT over WebSocket, 0 for a free one, -1 for none
 * @param tls the port with TLS and its key, with which WebSocket is served too; null for none
 * @param limits what it may use
 */
public record BrokerSettings(
        Path directory, String host, int port, int webSocketPort, @Nullable Tls tls, BrokerLimits limits) {
    /** Settings for a broker on a free local port with the default limits. */
    public static BrokerSettings local(Path directory) {
        return new BrokerSettings(directory, "127.0.0.1", 0, -1, null, BrokerLimits.DEFAULT);
    }

    /**
     * TLS 1.2 and newer.
     *
     * @param port TCP port, 0 for a free one
     * @param keyStore PKCS#12 or JKS file with the private key and its chain
     * @param password of the key store; a secret, so this record does not print it
     * @param trustStore PKCS#12 or JKS file with those who sign the certificates of devices; null if none are asked for
     * @param trustPassword of the trust store
     */
    public record Tls(int port, Path keyStore, String password, @Nullable Path trustStore, String trustPassword) {
        @Override
        public String toString() {
            return "Tls[port=" + port + ", keyStore=" + keyStore + ", trustStore=" + trustStore
                    + ", passwords=(hidden)]";
        }
    }
}
