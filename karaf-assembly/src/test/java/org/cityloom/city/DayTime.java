/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Lets it be day in a city at any hour of the machine: by night most simulated vehicles stand at their depots and hardly report, and what
 * began before midnight belongs to another day.
 */
public final class DayTime {
    private DayTime() {}

    /** Where it is between that full hour and the next one now, as the time zone database names it, which counts to the west. */
    public static String zoneAt(int hour) {
        int behind = OffsetDateTime.now(ZoneOffset.UTC).getHour() - hour;
        return "Etc/GMT%+d".formatted(Math.floorMod(behind + 12, 24) - 12);
    }
}
