/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.session;

import java.time.Duration;

/**
 * What a session asks of the broker and of the memory.
 *
 * @param receiveMaximum unacknowledged messages at most, 1 to 65535
 * @param inboxBytes payload waiting at most
 * @param sessionExpiry how long the broker keeps an absent session
 * @param maximumPayload bytes; of a larger message only the beginning is kept
 * @param longestRetry between two tries to connect
 * @param suspension how long a suspended session rests
 * @param drain how long the batch in hand may take when the session ends
 */
public record SessionLimits(
        int receiveMaximum,
        long inboxBytes,
        Duration sessionExpiry,
        int maximumPayload,
        Duration longestRetry,
        Duration suspension,
        Duration drain) {}
