/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceState;

/** What screens get when the state of a device becomes another. */
public record DeviceNews(String id, DeviceState state, @Nullable Instant lastSeen) {}
