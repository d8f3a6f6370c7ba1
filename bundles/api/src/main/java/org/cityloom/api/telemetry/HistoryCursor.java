/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.time.Instant;

/**
 * A place in a device's history.
 *
 * @param time of the last measurement seen
 * @param sequence of the last measurement seen
 */
public record HistoryCursor(Instant time, long sequence) {

    /** The place just behind a measurement. */
    public static HistoryCursor behind(Measurement measurement) {
        return new HistoryCursor(measurement.time(), measurement.sequence());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is nothing of that kind
     */
    public static HistoryCursor parse(String text) {
        int middle = text.indexOf('_');
        if (middle < 0) {
            throw new IllegalArgumentException("a cursor is <milliseconds>_<sequence>, got '" + text + "'");
        }
        return new HistoryCursor(
                Instant.ofEpochMilli(Long.parseLong(text, 0, middle, 10)), Long.parseLong(text.substring(middle + 1)));
    }

    /** Milliseconds since 1970 and the sequence, with an underscore between them. */
    @Override
    public String toString() {
        return time.toEpochMilli() + "_" + sequence;
    }
}
