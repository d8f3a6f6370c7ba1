/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

/** What a worker does, as the screens show it. */
public enum WorkerState {
    /** One of the worker's alarms is open. */
    ALARM,
    /** On shift, and heard. */
    ON_SHIFT,
    /** Heard, without a shift at the moment. */
    OFF_SHIFT,
    /** Not heard for longer than the type allows, or never. */
    OFFLINE
}
