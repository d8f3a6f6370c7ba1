/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a filing condition that the city wrote.
 *
 * @param condition what it says
 * @param validFrom first day on which it counts; from then on no earlier version does
 * @param withdrawn whether there is no such condition from then on
 * @param changedAt when it was written
 * @param changedBy who wrote it
 */
public record ConditionChange(
        Condition condition, LocalDate validFrom, boolean withdrawn, Instant changedAt, String changedBy) {}
