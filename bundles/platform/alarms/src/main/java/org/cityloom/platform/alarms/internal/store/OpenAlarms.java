/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.cityloom.api.figures.Figure;

/** Counts what is open, by the index of the open ones. */
public final class OpenAlarms {
    private OpenAlarms() {}

    /** One sample for each subsystem and severity of which any is open. */
    public static List<Figure.Sample> count(Connection connection) throws SQLException {
        return Rows.list(
                connection,
                "SELECT subsystem, severity, COUNT(*) AS number_open FROM alarms_alarm WHERE open_key IS NOT NULL"
                        + " GROUP BY subsystem, severity",
                row -> new Figure.Sample(
                        List.of(
                                row.getString("subsystem"),
                                row.getString("severity").toLowerCase(Locale.ROOT)),
                        row.getLong("number_open")));
    }
}
