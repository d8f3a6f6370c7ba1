/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker;

import java.net.URI;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How a core service signs in to the broker. Registered as long as there is a broker to connect to; with the embedded broker
 * that is after its acceptor listens. Only for the core: whoever signs in like this may read and write every topic.
 */
@ProviderType
public interface BrokerConnection {
    /** Address for Paho, for example {@code tcp://127.0.0.1:1883} or {@code ssl://broker.example:8883}. */
    URI uri();

    /** User name to sign in with. */
    String user();

    /** Password to sign in with: a fresh copy at every call, which the caller may wipe. Never to be logged or stored. */
    char[] secret();
}
