/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import org.jspecify.annotations.Nullable;

/**
 * Whose resource it is.
 *
 * @param name what it calls itself until its class is known
 * @param subsystem id of the subsystem whose bundle brings it; null for the core
 * @param order the smaller, the earlier its service came
 */
record Owner(String name, @Nullable String subsystem, long order) {
    /** @throws IllegalArgumentException if it may not answer at that path, relative to the place of all resources */
    void refuseForeign(String path) {
        if (subsystem != null && !path.equals("/" + subsystem) && !path.startsWith("/" + subsystem + "/")) {
            throw new IllegalArgumentException(
                    "its @Path is '" + path.substring(1) + "', but the resources of the subsystem " + subsystem
                            + " must be at '" + subsystem + "' or below it");
        }
    }
}
