/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured several times, in milliseconds.
 *
 * @param values in ascending order, at least one
 */
record Sample(List<Double> values) {
    Sample {
        if (values.isEmpty()) {
            throw new AssertionError("nothing was measured");
        }
        values = values.stream().sorted().toList();
    }

    /** The middle one; the upper of two. */
    double median() {
        return values.get(values.size() / 2);
    }

    double longest() {
        return values.get(values.size() - 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f / %,.0f ms", median(), longest());
    }
}
