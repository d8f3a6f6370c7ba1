/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * How the measurements of one subsystem flow; the counts begin anew whenever its handler is registered.
 *
 * @param subsystem id of the subsystem
 * @param state what its session is doing
 * @param fault why it is not {@link FlowState#RUNNING}, in a sentence; null while it is
 * @param received messages that came from the broker, repeated ones included
 * @param waiting messages received and not yet begun
 * @param stored measurements committed for the first time
 * @param duplicates measurements that were stored before
 * @param refused dead letters written
 * @param cutOffs how often the handler overran its deadline
 * @param failuresInARow measurements on which the handler failed since it last was well with one
 */
public record SubsystemFlow(
        String subsystem,
        FlowState state,
        @Nullable String fault,
        long received,
        long waiting,
        long stored,
        long duplicates,
        long refused,
        long cutOffs,
        int failuresInARow) {}
