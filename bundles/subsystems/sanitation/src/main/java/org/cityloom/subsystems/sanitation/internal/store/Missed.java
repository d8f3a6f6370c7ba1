/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stop that was reported as left out.
 *
 * @param day of the run, in the city's zone
 * @param route id of the route
 * @param stop id of the stop within the route
 * @param vehicle id of the device that should have been there
 * @param reportedAt when it was reported
 */
public record Missed(LocalDate day, String route, String stop, String vehicle, Instant reportedAt) {}
