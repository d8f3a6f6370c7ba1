/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Between the beginning of the first and that of the last batch; what was in the last one is not counted as done in that time.
 *
 * @param fromMillis since 1970
 * @param toMillis since 1970
 * @param messages that were stored in between
 * @param stored messages altogether
 */
record Span(long fromMillis, long toMillis, long messages, long stored) {
    private static final String ALL =
            "SELECT count(*), min(arrived_at), max(arrived_at) FROM telemetry_measurement WHERE sequence_number >= ?";
    private static final String BEFORE =
            "SELECT count(*) FROM telemetry_measurement WHERE sequence_number >= ? AND arrived_at < ?";

    /** What a {@link BareConsumer} said: when the first and when the last batch began, messages of the last one and of all. */
    static Span of(String answer) {
        String[] numbers = answer.split(" ");
        long all = Long.parseLong(numbers[3]);
        return new Span(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), all - Long.parseLong(numbers[2]), all);
    }

    /** What is in the tables of the city, where the beginning of its batch is kept with each measurement as its arrival. */
    static Span stored(Connection connection, long firstSequence) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement(ALL);
                PreparedStatement before = connection.prepareStatement(BEFORE)) {
            all.setLong(1, firstSequence);
            try (ResultSet row = all.executeQuery()) {
                row.next();
                if (row.getLong(1) == 0) {
                    throw new AssertionError("nothing was stored");
                }
                before.setLong(1, firstSequence);
                before.setTimestamp(2, row.getTimestamp(3));
                try (ResultSet counted = before.executeQuery()) {
                    counted.next();
                    return new Span(
                            row.getTimestamp(2).getTime(),
                            row.getTimestamp(3).getTime(),
                            counted.getLong(1),
                            row.getLong(1));
                }
            }
        }
    }

    double seconds() {
        return (toMillis - fromMillis) / 1000.0;
    }
}
