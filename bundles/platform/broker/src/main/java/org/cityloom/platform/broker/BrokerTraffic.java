/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker;

import org.osgi.annotation.versioning.ProviderType;

/** What the embedded broker carries and holds back, counted since its start. Safe for all threads; nothing here blocks. */
@ProviderType
public interface BrokerTraffic {
    /** Clients that are connected, devices and core services alike. */
    int connections();

    /** Connections that are not read right now because their device is over its rate. */
    int slowedNow();

    /** How often a connection was not read for a while because its device was over its rate. */
    long slowed();

    /** How often a device was sent away because it was over its rate for too long. */
    long sentAway();

    /** How many TLS handshakes failed: with no TLS at all, a protocol or cipher of old, or a certificate that nobody trusts. */
    long failedHandshakes();
}
