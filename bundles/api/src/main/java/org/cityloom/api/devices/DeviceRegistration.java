/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.devices;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;

/**
 * What is said of a device when it is registered or changed; see {@link Device} for the meaning and bounds.
 *
 * @param id unique in the platform
 * @param type id of a declared {@link DeviceType}
 * @param name what people call it
 * @param owner who answers for it
 * @param position where it is installed
 * @param area code of the area it belongs to; if null and a position is given, the unit grid of the position
 */
public record DeviceRegistration(
        String id,
        String type,
        String name,
        @Nullable String owner,
        @Nullable Position position,
        @Nullable String area) {}
