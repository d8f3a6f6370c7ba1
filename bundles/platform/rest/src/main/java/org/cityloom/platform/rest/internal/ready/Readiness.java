/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import java.util.List;
import java.util.Set;

/**
 * Whether the city works.
 *
 * @param ready whether every expected part works
 * @param checks what each expected part says
 */
public record Readiness(boolean ready, List<Check> checks) {
    /** The state of a part that is not there. */
    static final String MISSING = "MISSING";

    /** The state of a part that does not answer. */
    static final String SILENT = "SILENT";

    private static final Set<String> WORKING = Set.of("OK", "WARN");

    public Readiness {
        checks = List.copyOf(checks);
    }

    /**
     * What one part says.
     *
     * @param name the part
     * @param state a status of Felix Health Checks, MISSING or SILENT
     * @param message in its own words
     */
    public record Check(String name, String state, String message) {
        boolean works() {
            return WORKING.contains(state);
        }
    }
}
