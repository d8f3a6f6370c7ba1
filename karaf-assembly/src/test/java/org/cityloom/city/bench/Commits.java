/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When measurements were committed, as PostgreSQL itself noted it. */
final class Commits {
    private static final String ALL = "SELECT DISTINCT pg_xact_commit_timestamp(xmin) FROM telemetry_measurement";

    private Commits() {}

    static Moments of(Connection connection) throws SQLException {
        List<Instant> commits = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            while (row.next()) {
                commits.add(row.getTimestamp(1).toInstant());
            }
        }
        return new Moments(commits);
    }
}
