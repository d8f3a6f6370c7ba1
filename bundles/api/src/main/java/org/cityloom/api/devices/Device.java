/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * A registered device.
 *
 * @param id unique in the platform: 1 to 64 letters, digits, hyphens, dots or underscores
 * @param type id of its {@link DeviceType}
 * @param subsystem id of the subsystem that declared the type
 * @param name what people call it, for example a licence plate
 * @param owner who answers for it, for example a haulier; null if nobody is recorded
 * @param position where it is installed; null for what moves
 * @param area code of the area it belongs to; null if none is recorded
 * @param state whether it is heard
 * @param lastSeen arrival of its newest message; null before the first; may lag by some seconds
 */
public record Device(
        String id,
        String type,
        String subsystem,
        String name,
        @Nullable String owner,
        @Nullable Position position,
        @Nullable String area,
        DeviceState state,
        @Nullable Instant lastSeen) {}
