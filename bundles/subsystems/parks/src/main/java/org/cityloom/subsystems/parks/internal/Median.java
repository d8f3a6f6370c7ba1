/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The middle of what several meters say: one that is wrong does not move it far. */
final class Median {

    private Median() {}

    /** The median; of an even number the mean of the two in the middle; null of fewer than needed, or of none. */
    static @Nullable Double of(Collection<Double> values, int needed) {
        if (values.isEmpty() || values.size() < needed) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
