/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.rest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a person wants a device to do.
 *
 * @param deviceId which device
 * @param kind id of a command kind of its type
 * @param parameters a value for each parameter; none for nothing
 * @param reason why
 */
public record CommandForm(
        @Nullable String deviceId,
        @Nullable String kind,
        @Nullable Map<String, Object> parameters,
        @Nullable String reason) {}
