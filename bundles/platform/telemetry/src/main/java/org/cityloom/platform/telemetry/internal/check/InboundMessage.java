/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * A message as the broker delivered it.
 *
 * @param origin the connection it came on; only there it can be acknowledged
 * @param id packet identifier on that connection
 * @param qos 0 or 1
 * @param topic where it was published
 * @param deviceId the device of the topic; empty if the topic is not a device's
 * @param contentType MQTT 5 content type; null if none was given
 * @param payload its bytes; only the beginning of one that is too large
 * @param size how many bytes were sent
 * @param receivedNanos when it came, by {@link System#nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared; a copy would double the cost
public record InboundMessage(
        Origin origin,
        int id,
        int qos,
        String topic,
        String deviceId,
        @Nullable String contentType,
        byte[] payload,
        int size,
        long receivedNanos) {
    /** The connection on which a message came. */
    public interface Origin {
        /** Tells the broker that the message is stored; without effect once the connection is gone. Any thread. */
        void acknowledge(int id, int qos);

        /** False once the connection is gone: the broker then delivers what is not acknowledged again. */
        boolean isAlive();
    }

    /** Whether it can still be acknowledged. */
    public boolean isAlive() {
        return origin.isAlive();
    }

    /** Acknowledges it. */
    public void acknowledge() {
        if (qos > 0) {
            origin.acknowledge(id, qos);
        }
    }
}
