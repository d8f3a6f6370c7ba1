/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A moment at which a zone was switched.
 *
 * @param zone id of the zone
 * @param at when
 * @param on whether its lamps were to be lit from then on
 * @param cause name of the cause of the rule, {@code HAND} for a person, or {@code HAND_OVER} when a switching by hand ended
 * @param lux median of the meters then; null if too few could be trusted
 */
public record Switched(String zone, Instant at, boolean on, String cause, @Nullable Double lux) {
    /** Somebody switched by hand. */
    public static final String HAND = "HAND";

    /** A switching by hand expired or was taken back. */
    public static final String HAND_OVER = "HAND_OVER";
}
