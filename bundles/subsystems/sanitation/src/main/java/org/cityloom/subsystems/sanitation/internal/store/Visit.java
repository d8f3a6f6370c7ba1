/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A vehicle was at a stop.
 *
 * @param day of the run, in the city's zone
 * @param route id of the route
 * @param stop id of the stop within the route
 * @param vehicle id of the device
 * @param at device time
 */
public record Visit(LocalDate day, String route, String stop, String vehicle, Instant at) {}
