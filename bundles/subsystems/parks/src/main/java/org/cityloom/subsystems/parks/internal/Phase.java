/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

/** What part of the day it is to those who light lamps. */
public enum Phase {
    /** From the end of dawn to the beginning of dusk. */
    DAY,
    /** Around sunset, as far before and behind it as the window says. */
    DUSK,
    /** From the end of dusk to the beginning of dawn. */
    NIGHT,
    /** Around sunrise, as far before and behind it as the window says. */
    DAWN
}
