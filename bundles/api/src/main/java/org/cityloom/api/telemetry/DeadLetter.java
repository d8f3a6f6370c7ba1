/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message, or an entry of one, that was refused.
 *
 * @param id grows with every letter; 0 before it is recorded
 * @param at when it was refused
 * @param topic where it was published
 * @param deviceId the device, where it is known
 * @param reason what was wrong, in a sentence
 * @param payload the beginning of the payload as text, at most {@value #MAXIMUM_PAYLOAD} characters
 * @param bytes size of the whole payload
 */
public record DeadLetter(
        long id, Instant at, String topic, @Nullable String deviceId, String reason, String payload, long bytes) {
    /** How much of a refused payload is kept. */
    public static final int MAXIMUM_PAYLOAD = 1024;
}
