/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

/** What the session of a subsystem is doing. */
public enum FlowState {
    /** Not connected to the broker, which keeps the messages meanwhile. */
    CONNECTING,
    /** Connected; messages are stored as they come. */
    RUNNING,
    /** The store cannot take a batch at the moment; it is tried again, and the messages wait. */
    RETRYING,
    /**
     * The handler cannot go on: it overran its deadline too often, failed on too many measurements in a row, ran out of memory, misses
     * a class or floods alarms. The broker keeps the messages; the session rests for a while and then tries again.
     */
    SUSPENDED
}
