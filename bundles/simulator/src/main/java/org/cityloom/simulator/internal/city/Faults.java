/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.city;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often trucks broke a rule since the start.
 *
 * @param speeding trips with speeding
 * @param coverOpen laden trips with an open cover
 * @param tipping loads tipped beside the road
 */
record Faults(AtomicLong speeding, AtomicLong coverOpen, AtomicLong tipping) {

    Faults() {
        this(new AtomicLong(), new AtomicLong(), new AtomicLong());
    }
}
