/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a subsystem does with the measurements of its devices. Registered as an OSGi service; each handler gets a durable
 * MQTT session of its own, so while it is away the broker keeps its messages.
 */
@ConsumerType
public interface TelemetryHandler {
    /** Id of the subsystem whose devices it handles. One handler per subsystem. */
    String subsystem();

    /**
     * Handles measurements that were stored for the first time, in the transaction that stored them: what it writes
     * through the context, through {@link org.cityloom.api.alarms.Alarms} or through any transactional datasource is kept
     * or undone together with them.
     *
     * <p>Called on the threads of the partitions, several at a time; measurements of one device always come on the same
     * thread, in the order in which they arrived. Must return within the deadline (configured, 10 s by default). If it
     * throws, the transaction is rolled back and repeated on halves, until the poisonous message stands alone; that one goes
     * to the dead letters. It must therefore keep no state outside the transaction.
     *
     * @param batch 1 to the configured batch size
     */
    void handle(List<Measurement> batch, HandlerContext context);
}
