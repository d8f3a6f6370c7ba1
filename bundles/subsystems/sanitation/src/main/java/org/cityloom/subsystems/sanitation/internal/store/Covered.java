/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.store;

import java.time.Instant;
import java.time.LocalDate;

import org.cityloom.subsystems.sanitation.internal.Extent;
import org.cityloom.subsystems.sanitation.internal.Pieces;

/**
 * What was driven of a route on a day.
 *
 * @param day of the run, in the city's zone
 * @param route id of the route
 * @param vehicle id of the device that drove last
 * @param version of the route; what was driven of another one does not fit it
 * @param pieces of its course that were driven
 * @param extent the same in length
 * @param at device time of the newest fix in it
 */
public record Covered(
        LocalDate day, String route, String vehicle, long version, Pieces pieces, Extent extent, Instant at) {}
