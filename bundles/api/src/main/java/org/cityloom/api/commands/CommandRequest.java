/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a device to do.
 *
 * @param deviceId which device
 * @param kind id of a command kind of its type
 * @param parameters a value for each parameter of the kind: numbers or texts
 * @param by id of the person; null if a rule of the subsystem wants it
 * @param reason why, for those who look at it later; at most {@value #LONGEST_REASON} characters
 */
public record CommandRequest(
        String deviceId, String kind, Map<String, Object> parameters, @Nullable String by, String reason) {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public CommandRequest {
        parameters = Map.copyOf(parameters);
    }
}
