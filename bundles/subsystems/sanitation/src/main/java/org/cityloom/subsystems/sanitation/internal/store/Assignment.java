/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a vehicle drives, and what it is able to.
 *
 * @param vehicle id of the device
 * @param route id of its route; null if it has none
 * @param rated highest pressure of its pump in MPa; null for that of the thresholds
 * @param since when it was given the route
 */
public record Assignment(String vehicle, @Nullable String route, @Nullable Double rated, Instant since) {}
