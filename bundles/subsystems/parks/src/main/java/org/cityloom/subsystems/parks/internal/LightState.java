/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Debounce;

/**
 * What {@link LightRule} wants of one zone, and what it knows between two looks.
 *
 * @param on whether the lamps are to be lit
 * @param since when that was decided
 * @param cause why
 * @param lux median of the meters when it was decided; null if too few could be trusted
 * @param held since when the light had been beyond the threshold when it was decided; null if the sun decided
 * @param dark how long it has been below the lower threshold
 * @param bright how long it has been above the upper threshold
 * @param twilight the dusk or dawn that came last
 * @param switches how often was switched in it
 */
public record LightState(
        boolean on,
        Instant since,
        Cause cause,
        @Nullable Double lux,
        @Nullable Instant held,
        Debounce dark,
        Debounce bright,
        Phase twilight,
        int switches) {}
