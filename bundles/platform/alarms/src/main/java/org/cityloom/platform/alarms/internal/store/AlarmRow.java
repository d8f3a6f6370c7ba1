/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

/** Reads an alarm from a row of a query. */
final class AlarmRow {
    /** What {@link #read} needs, of the table with the alias {@code a}. */
    static final String COLUMNS =
            """
            a.id, a.subsystem, a.kind, a.device_id, a.severity, a.text_zh, a.text_en, a.latitude, a.longitude, a.area,
            a.raised_at, a.acknowledged_at, a.acknowledged_by, a.cleared_at""";

    private AlarmRow() {}

    static Alarm read(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean somewhere = !row.wasNull();
        return new Alarm(
                row.getLong("id"),
                row.getString("subsystem"),
                row.getString("kind"),
                row.getString("device_id"),
                Severity.valueOf(row.getString("severity")),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                somewhere ? new Position(latitude, row.getDouble("longitude")) : null,
                row.getString("area"),
                Rows.instant(row, "raised_at"),
                Rows.instantOrNull(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                Rows.instantOrNull(row, "cleared_at"));
    }
}
