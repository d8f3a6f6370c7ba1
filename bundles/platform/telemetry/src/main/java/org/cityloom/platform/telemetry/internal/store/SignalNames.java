/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import org.jspecify.annotations.Nullable;

/** The numbers of the names of signals. */
interface SignalNames {
    /** The number of the name; a new name gets one. */
    int id(String name);

    /** The number of a name that may have none; null then. */
    @Nullable
    Integer find(String name);

    /** The name of a number that was handed out. */
    String name(int id);
}
