/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

/** Whether a device is heard. */
public enum DeviceState {
    /** Registered, but no message has come yet. */
    NEVER_SEEN,
    /** Connected, or heard within the silence of its type. */
    ONLINE,
    /** Its last will came, or it was silent for longer than its type allows. */
    OFFLINE
}
