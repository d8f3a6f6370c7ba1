/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.page;

import java.util.List;

/**
 * One part of an ordered result.
 *
 * @param items the entries of this page, in order
 * @param offset how many entries came before
 * @param total how many entries there are in all
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, int offset, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
