/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

/**
 * A place in a device's history.
 *
 * @param time of the last measurement seen
 * @param sequence of the last measurement seen
 */
public record HistoryCursor(Instant time, long sequence) {}
