/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.List;

/**
 * A planned route.
 *
 * @param id unique; what people call it, too
 * @param work what is done on it
 * @param area code of the area that it belongs to
 * @param tolerance minutes that the vehicle may be early or late at each stop
 * @param version grows with each import, so that what was derived from an earlier one is known
 * @param stops in the order of the drive
 */
public record Route(String id, WorkType work, String area, int tolerance, long version, List<Stop> stops) {
    public Route {
        stops = List.copyOf(stops);
    }
}
