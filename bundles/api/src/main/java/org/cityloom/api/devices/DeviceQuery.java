/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;

/**
 * Which devices are wanted; a null field does not restrict.
 *
 * @param subsystem id of the subsystem
 * @param type id of the device type
 * @param state whether it is heard
 * @param area prefix of the area code
 * @param text part of id or name, any case
 * @param within only those whose recorded area lies there
 */
public record DeviceQuery(
        @Nullable String subsystem,
        @Nullable String type,
        @Nullable DeviceState state,
        @Nullable String area,
        @Nullable String text,
        AreaScope within) {
    /** Those in the whole city, and those of no area. */
    public DeviceQuery(
            @Nullable String subsystem,
            @Nullable String type,
            @Nullable DeviceState state,
            @Nullable String area,
            @Nullable String text) {
        this(subsystem, type, state, area, text, AreaScope.EVERYWHERE);
    }

    /** All devices. */
    public static final DeviceQuery ALL = new DeviceQuery(null, null, null, null, null);
}
