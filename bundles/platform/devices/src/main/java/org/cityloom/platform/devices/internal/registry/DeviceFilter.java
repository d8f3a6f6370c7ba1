/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** Whether a device is one of those that are asked for. */
final class DeviceFilter {
    private DeviceFilter() {}

    /** @param text the text of the query in lower case */
    static boolean matches(DeviceQuery query, @Nullable String text, IndexedDevice indexed) {
        StoredDevice device = indexed.stored();
        return (query.subsystem() == null || query.subsystem().equals(device.subsystem()))
                && (query.type() == null || query.type().equals(device.type()))
                && (query.state() == null || query.state() == indexed.activity().state())
                && (query.area() == null || within(query.area(), device.area()))
                && query.within().covers(device.area())
                && (text == null || has(text, device.id()) || has(text, device.name()));
    }

    private static boolean within(String prefix, @Nullable String area) {
        return area != null && area.startsWith(prefix);
    }

    private static boolean has(String text, String value) {
        return value.toLowerCase(Locale.ROOT).contains(text);
    }
}
