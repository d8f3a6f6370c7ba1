/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.time.Duration;

/**
 * How batches are made and what a handler may do.
 *
 * @param partitions threads
 * @param batchSize messages in a batch, and measurements in a call of the handler, at most
 * @param linger how long a batch that is not full waits for company
 * @param handlerDeadline how long one call of the handler may take
 * @param cutOffsBeforeSuspension how many calls in a row may overrun it
 * @param failuresBeforeSuspension on how many measurements in a row it may fail
 * @param longestRetry between two tries while the store is away
 */
public record FlowSettings(
        int partitions,
        int batchSize,
        Duration linger,
        Duration handlerDeadline,
        int cutOffsBeforeSuspension,
        int failuresBeforeSuspension,
        Duration longestRetry) {}
