/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

/**
 * One interval of a down-sampled signal.
 *
 * @param time start of the interval
 * @param minimum smallest value within
 * @param maximum largest value within
 * @param mean arithmetic mean of the values within
 * @param count how many values, at least 1
 */
public record SeriesPoint(Instant time, double minimum, double maximum, double mean, long count) {}
