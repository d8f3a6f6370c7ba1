/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.util.Map;

/**
 * The figures of one who is scored.
 *
 * @param key code of the area, id of the unit or category, or name of the person
 * @param counts by rate; those of the grouping, all of them
 */
public record Group(String key, Map<Rate, Count> counts) {
    public Group {
        counts = Map.copyOf(counts);
    }
}
