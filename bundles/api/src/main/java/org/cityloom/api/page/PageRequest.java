/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.page;

/**
 * Which part of an ordered result is wanted.
 *
 * @param offset how many entries to skip, 0 or more
 * @param limit how many entries to return, 1 to {@value #MAXIMUM_LIMIT}
 */
public record PageRequest(int offset, int limit) {
    /** The largest page anyone gets (default, chosen so that a page stays below about 1 MiB of JSON). */
    public static final int MAXIMUM_LIMIT = 1000;

    /** @throws IllegalArgumentException if a bound is broken; the message names it */
    public PageRequest {
        if (offset < 0) {
            throw new IllegalArgumentException("offset must be 0 or more, got " + offset);
        }
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAXIMUM_LIMIT + ", got " + limit);
        }
    }
}
