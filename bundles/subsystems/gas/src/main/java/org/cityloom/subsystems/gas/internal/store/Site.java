/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

/** Where a sensor is. */
public enum Site {
    /** A valve well of the gas network. */
    WELL,
    /** A space beside it into which gas may creep: a rain, sewer, power or telecom well (domain, 相邻空间). */
    ADJACENT,
    /** A pressure regulator. */
    REGULATOR
}
