/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

/** What a truck does, as the screens show it. */
public enum VehicleState {
    /** Faster than the configured speed of a truck that stands. */
    MOVING,
    /** Standing. */
    STOPPED,
    /** Its alarm for speeding is open. */
    SPEEDING,
    /** Not heard for longer than its type allows, or never. */
    OFFLINE
}
