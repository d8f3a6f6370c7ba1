/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.LocalTime;

import org.cityloom.api.places.Position;

/**
 * When and where somebody works on every day.
 *
 * @param worker id of the device that is worn
 * @param person who wears it
 * @param from first moment, in the city's zone
 * @param to last moment
 * @param home around which the worker is
 * @param area code of the community; empty if the city has none there
 */
public record PlannedShift(String worker, String person, LocalTime from, LocalTime to, Position home, String area) {}
