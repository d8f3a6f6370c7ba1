/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

/** Why the rule switched. */
public enum Cause {
    /** The light was below the lower threshold for long enough. */
    DARK,
    /** The light was above the upper threshold for long enough. */
    BRIGHT,
    /** It was dark in the middle of the day. */
    STORM,
    /** Dawn is over, and it is not dark. */
    DAY,
    /** Too few meters can be trusted, and the sun is down. */
    SUNSET,
    /** Too few meters can be trusted, and the sun is up. */
    SUNRISE
}
