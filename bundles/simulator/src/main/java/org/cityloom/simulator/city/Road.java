/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

/**
 * A straight piece of road between two nodes of the {@link RoadGraph}, in the direction of driving.
 *
 * @param from node where it begins
 * @param to node where it ends
 * @param metres how long it is
 * @param limit km/h that are allowed
 * @param heading degrees clockwise from north
 */
public record Road(int from, int to, double metres, double limit, double heading) {}
