/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * A zone as it is now.
 *
 * @param id of the zone
 * @param name what people call it
 * @param park the park that it belongs to
 * @param area code of its area; null if none is recorded
 * @param latitude degrees north
 * @param longitude degrees east
 * @param circuits ids of its circuits
 * @param meters ids of its light meters
 * @param onBelow lx, lights go on below; null if that of the city holds
 * @param offAbove lx, lights go off above; null if that of the city holds
 * @param on whether its lamps are to be lit; null before the first look at it
 * @param since when that was decided; null before
 * @param cause name of the cause of the rule; null before
 * @param why the answer to "why is it on?"; null before
 * @param lux median of its meters; null if too few can be trusted
 * @param metersTrusted how many can be
 * @param circuitsLit how many of its circuits draw current
 * @param override how it is switched by hand; null if it is not
 */
public record ZoneView(
        String id,
        String name,
        String park,
        @Nullable String area,
        double latitude,
        double longitude,
        List<String> circuits,
        List<String> meters,
        @Nullable Double onBelow,
        @Nullable Double offAbove,
        @Nullable Boolean on,
        @Nullable Instant since,
        @Nullable String cause,
        @Nullable LocalizedText why,
        @Nullable Double lux,
        int metersTrusted,
        int circuitsLit,
        @Nullable OverrideView override) {

    /**
     * A switching by hand.
     *
     * @param on whether the lamps are to be lit
     * @param from when it began
     * @param until when it expires
     * @param by id of the person
     * @param reason why
     * @param endedAt when it was taken back; null if it was not
     * @param endedBy who took it back; null if nobody did
     */
    public record OverrideView(
            boolean on,
            Instant from,
            Instant until,
            String by,
            String reason,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}
}
