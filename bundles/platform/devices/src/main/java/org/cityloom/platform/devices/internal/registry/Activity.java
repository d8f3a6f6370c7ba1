/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceState;

/**
 * What is known of a device being alive.
 *
 * @param state what follows from the rest
 * @param lastSeen arrival of its newest message
 * @param alive newest sign of life, which may be one that was kept by the broker and so is no message
 * @param gone when it was last said to be offline
 */
record Activity(DeviceState state, @Nullable Instant lastSeen, @Nullable Instant alive, @Nullable Instant gone) {
    static final Activity NONE = new Activity(DeviceState.NEVER_SEEN, null, null, null);

    /** What is known after a restart: offline until it is heard, unless it was heard within its silence. */
    static Activity restored(Instant lastSeen, Duration silence, Instant now) {
        return lastSeen.plus(silence).isAfter(now)
                ? new Activity(DeviceState.ONLINE, lastSeen, lastSeen, null)
                : new Activity(DeviceState.OFFLINE, lastSeen, lastSeen, null);
    }

    /** A message arrived; one that arrived before the device went does not bring it back. */
    Activity seen(Instant at) {
        boolean back = gone == null || at.isAfter(gone);
        return new Activity(back ? DeviceState.ONLINE : state, later(lastSeen, at), later(alive, at), gone);
    }

    /** The broker keeps the word of the device that it is online; whether it still is shows within its silence. */
    Activity presumed(Instant at) {
        return new Activity(DeviceState.ONLINE, lastSeen, later(alive, at), gone);
    }

    /** It said goodbye or its last will came. A device that was never heard stays so. */
    Activity gone(Instant at) {
        return state == DeviceState.NEVER_SEEN || (lastSeen != null && lastSeen.isAfter(at))
                ? this
                : new Activity(DeviceState.OFFLINE, lastSeen, alive, at);
    }

    /** Offline if it is online without a sign of life for that long. */
    Activity silent(Duration silence, Instant now) {
        return state == DeviceState.ONLINE
                        && alive != null
                        && alive.plus(silence).isBefore(now)
                ? new Activity(DeviceState.OFFLINE, lastSeen, alive, gone)
                : this;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
