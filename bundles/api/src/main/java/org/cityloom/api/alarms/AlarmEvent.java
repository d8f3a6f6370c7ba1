/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the alarm feed.
 *
 * @param sequence grows from entry to entry in the order in which they become visible; gaps are possible
 * @param change what happened
 * @param at when
 * @param by who did it; null for a rule
 * @param comment what was said; null if nothing
 * @param alarm the alarm as it stands when the feed is read
 */
public record AlarmEvent(
        long sequence, AlarmChange change, Instant at, @Nullable String by, @Nullable String comment, Alarm alarm) {}
