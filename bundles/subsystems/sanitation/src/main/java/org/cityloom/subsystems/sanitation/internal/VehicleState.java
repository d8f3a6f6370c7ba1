/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

/** What a vehicle does, as the screens show it. */
public enum VehicleState {
    /** One of its alarms is open, other than that of stops left out, which goes on all day. */
    ALARM,
    /** It works. */
    WORKING,
    /** It moves without working. */
    DRIVING,
    /** It stands. */
    IDLE,
    /** Not heard for longer than its type allows, or never. */
    OFFLINE
}
