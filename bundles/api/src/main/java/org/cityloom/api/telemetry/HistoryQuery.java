/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A part of a device's history.
 *
 * @param deviceId which device
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 * @param signal only measurements that carry this signal; null for all
 * @param after continue behind this (time, sequence) of an earlier page; null for the first page
 * @param limit 1 to {@link org.cityloom.api.page.PageRequest#MAXIMUM_LIMIT}
 */
public record HistoryQuery(
        String deviceId, Instant from, Instant to, @Nullable String signal, @Nullable HistoryCursor after, int limit) {}
