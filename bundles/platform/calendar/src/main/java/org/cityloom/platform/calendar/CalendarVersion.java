/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar;

import java.time.Instant;

/**
 * A change of a unit's own calendar.
 *
 * @param version its number
 * @param changedAt when
 * @param changedBy who
 * @param removed whether the unit follows the one above it from then on
 */
public record CalendarVersion(long version, Instant changedAt, String changedBy, boolean removed) {}
