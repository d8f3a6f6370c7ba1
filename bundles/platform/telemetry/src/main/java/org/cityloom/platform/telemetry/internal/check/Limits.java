/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.time.Duration;

/**
 * What a message may be at most.
 *
 * @param payloadBytes size of a message
 * @param entries measurements in a message
 * @param signals signals in a measurement
 * @param past how old a measurement may be
 * @param future how far ahead of the core's clock it may be
 */
public record Limits(int payloadBytes, int entries, int signals, Duration past, Duration future) {}
