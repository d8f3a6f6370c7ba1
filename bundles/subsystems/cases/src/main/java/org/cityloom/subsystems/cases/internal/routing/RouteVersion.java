/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Instant;

/**
 * A change of the list.
 *
 * @param version its number
 * @param changedAt when
 * @param changedBy who
 */
public record RouteVersion(long version, Instant changedAt, String changedBy) {}
