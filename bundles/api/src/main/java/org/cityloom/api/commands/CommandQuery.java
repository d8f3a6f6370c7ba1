/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;

/**
 * Which commands are wanted; a null field does not restrict.
 *
 * @param subsystem id of the subsystem
 * @param deviceId which device
 * @param state how far they have come
 * @param open whether something may still happen to them
 * @param within only those of devices in these areas
 */
public record CommandQuery(
        @Nullable String subsystem,
        @Nullable String deviceId,
        @Nullable CommandState state,
        @Nullable Boolean open,
        AreaScope within) {}
