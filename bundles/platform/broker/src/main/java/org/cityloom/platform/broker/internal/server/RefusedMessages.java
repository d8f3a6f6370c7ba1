/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

/** Hears of the messages that the broker does not take, so that people can see why nothing arrives. */
@FunctionalInterface
public interface RefusedMessages {
    /**
     * Called by the threads that serve the network: must neither block nor throw.
     *
     * @param device who sent it, as it signed in
     * @param topic where to
     * @param reason why not, in one sentence
     * @param beginning the first bytes of the payload, empty where they were not read
     * @param bytes length of the payload or, where that is unknown, of the packet
     */
    void refused(String device, String topic, String reason, byte[] beginning, long bytes);
}
