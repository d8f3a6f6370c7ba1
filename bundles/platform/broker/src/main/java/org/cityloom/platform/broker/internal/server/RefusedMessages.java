/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

/** Hears of what the broker does not take, so that people can see why nothing arrives. */
public interface RefusedMessages {
    /**
     * Called by the threads that serve the network: must neither block nor throw.
     *
     * @param device who sent it, proven by its secret
     * @param topic where to
     * @param reason why not, in one sentence
     * @param beginning the first bytes of the payload, empty where they were not read
     * @param bytes length of the payload or, where that is unknown, of the packet
     */
    void refused(String device, String topic, String reason, byte[] beginning, long bytes);

    /**
     * Called by the threads that serve the network: must neither block nor throw.
     *
     * @param name who the client said to be, in no way proven; whatever it sent, of any length
     * @param reason why it was not let in, in one sentence and without the secret
     */
    void signInRefused(String name, String reason);
}
