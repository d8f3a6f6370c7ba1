/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal.store;

import java.time.Instant;

/**
 * The speed limit of an area.
 *
 * @param area code of the area
 * @param limit km/h
 * @param changedAt when it was last set
 * @param changedBy who set it
 */
public record AreaLimit(String area, double limit, Instant changedAt, String changedBy) {}
