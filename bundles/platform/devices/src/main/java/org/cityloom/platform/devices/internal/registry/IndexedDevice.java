/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** A device in memory, immutable: every change is another one. */
record IndexedDevice(
        StoredDevice stored,
        Activity activity,
        String measurements,
        String state,
        String acknowledgements,
        String commands) {
    static IndexedDevice of(StoredDevice stored, Activity activity) {
        return new IndexedDevice(
                stored,
                activity,
                DeviceTopics.measurements(stored.subsystem(), stored.id()),
                DeviceTopics.state(stored.subsystem(), stored.id()),
                DeviceTopics.acknowledgements(stored.subsystem(), stored.id()),
                DeviceTopics.commands(stored.subsystem(), stored.id()));
    }

    IndexedDevice with(Activity other) {
        return other.equals(activity)
                ? this
                : new IndexedDevice(stored, other, measurements, state, acknowledgements, commands);
    }

    boolean mayPublish(String topic) {
        return topic.equals(measurements) || topic.equals(state) || topic.equals(acknowledgements);
    }

    boolean maySubscribe(String filter) {
        return filter.equals(commands);
    }

    Device device() {
        return new Device(
                stored.id(),
                stored.type(),
                stored.subsystem(),
                stored.name(),
                stored.owner(),
                stored.position(),
                stored.area(),
                activity.state(),
                activity.lastSeen());
    }
}
