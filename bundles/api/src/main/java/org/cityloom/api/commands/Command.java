/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A command as it stands.
 *
 * @param id grows with every command; the device is told it, so that it does what it gets twice only once
 * @param deviceId who is told
 * @param subsystem id of the device's subsystem
 * @param area code of the area to which the device belonged; null if none was recorded
 * @param kind id of the command kind
 * @param parameters values by name
 * @param by id of the person who wants it; null for a rule
 * @param reason why
 * @param state how far it has come
 * @param requestedAt when it was wanted
 * @param expiresAt when it must not be carried out any more
 * @param approvedBy the second person; null if none has approved
 * @param attempts how often it was sent
 * @param sentAt when it was sent first; null before
 * @param acknowledgedAt when the device answered; null before
 * @param endedAt when it was over; null before
 * @param effect what proves it; null if its acknowledgement is all there is
 * @param told what the device or the second person said to it; empty for nothing
 */
public record Command(
        long id,
        String deviceId,
        String subsystem,
        @Nullable String area,
        String kind,
        Map<String, Object> parameters,
        @Nullable String by,
        String reason,
        CommandState state,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String approvedBy,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant endedAt,
        @Nullable ExpectedEffect effect,
        String told) {
    public Command {
        parameters = Map.copyOf(parameters);
    }
}
