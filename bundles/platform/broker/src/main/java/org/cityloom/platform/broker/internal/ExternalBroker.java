/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.net.URI;

import org.cityloom.platform.broker.BrokerConnection;

/** A broker that others run, for example Mosquitto or a cluster. */
record ExternalBroker(URI uri, String user, String password) implements BrokerConnection {
    @Override
    public char[] secret() {
        return password.toCharArray();
    }

    @Override
    public String toString() {
        return "ExternalBroker[uri=" + uri + ", user=" + user + ", password=(hidden)]";
    }
}
