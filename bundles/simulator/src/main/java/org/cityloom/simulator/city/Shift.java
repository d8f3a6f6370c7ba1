/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When a truck works, by the hours of the city; otherwise it stands at its depot with the ignition off. Two thirds drive by
 * day, the others by night, so that a demo has something to show at every hour.
 *
 * @param zone of the city
 * @param start first hour
 * @param end hour at which it ends; before {@code start} if it goes over midnight
 */
public record Shift(ZoneId zone, int start, int end) {

    /** Of the vehicle of that number. */
    public static Shift of(ZoneId zone, int truck) {
        return truck % 3 == 2 ? new Shift(zone, 19, 9) : new Shift(zone, 5, 23);
    }

    /** Whether it is on then. */
    public boolean on(Instant now) {
        int hour = now.atZone(zone).getHour();
        return start < end ? hour >= start && hour < end : hour >= start || hour < end;
    }
}
