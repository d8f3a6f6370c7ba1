/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;

/**
 * When somebody works where, and at what.
 *
 * @param id unique
 * @param worker id of the device that is worn
 * @param person who wears it
 * @param work what is done
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 * @param area code of the area
 */
public record Shift(String id, String worker, String person, WorkType work, Instant from, Instant to, String area) {
    /** Whether it lasts at that moment. */
    public boolean during(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
