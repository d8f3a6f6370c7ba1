/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

/**
 * The newest measurement of a device by device time.
 *
 * @param measurement what it said; its signals are those of this measurement, completed with older values of the others
 * @param arrival when the core stored it
 */
public record LastKnown(Measurement measurement, Instant arrival) {}
