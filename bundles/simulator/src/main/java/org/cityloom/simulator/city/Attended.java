/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;

/** What a trade has in the city that does not report but is asked by others. Looked at by one thread; closing is safe for others. */
public interface Attended extends AutoCloseable {
    /** Lives until that moment; quick. */
    void look(Instant now);

    /** Gives back what it took of this machine. */
    @Override
    void close();
}
