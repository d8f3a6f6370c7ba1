/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** How long it takes from the moment at which a device publishes until PostgreSQL has committed, at a steady rate. */
class LatencyBench {
    private static final Load LOAD = Load.OF_A_CITY;
    private static final int PER_SECOND = 5000;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final double GOAL_MILLIS = 250;

    /** The device's time is the moment at which its message was due; PostgreSQL notes the moment of each commit. */
    private static final String LATENCIES =
            """
            SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY millis),
              percentile_cont(0.99) WITHIN GROUP (ORDER BY millis), max(millis)
            FROM (SELECT 1000 * extract(epoch FROM pg_xact_commit_timestamp(xmin) - measured_at) AS millis
              FROM telemetry_measurement WHERE sequence_number >= ?) AS latencies
            """;

    @Test
    void commitsWithinAQuarterOfASecond() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            String url = postgres.freshDatabase();
            CityContainer city = CityContainer.onH2().withPostgres(url);
            try (FullPath path = FullPath.open(city, "LatencyBench", LOAD.ids());
                    Fleet fleet = path.fleet();
                    CpuLog log = new CpuLog();
                    Connection connection = Postgres.connect(url)) {
                log.add("city", CpuClock.of(path.pid()));
                log.add("database", CpuClock.withChildren(postgres.pid()));
                log.add("publisher", CpuClock.of(ProcessHandle.current().pid()));
                long first = each(WARM_UP);
                fleet.pace(0, PER_SECOND, WARM_UP);
                path.awaitStored(first - 1);
                long from = System.currentTimeMillis();
                long late = fleet.pace(first, PER_SECOND, MEASURED);
                String busy = log.busy(from, System.currentTimeMillis());
                path.awaitStored(first + each(MEASURED) - 1);
                assertThat(FullPath.stored(connection, first).stored()).isEqualTo(PER_SECOND * MEASURED.toSeconds());
                print(connection, first, late, busy);
            }
        }
    }

    private static long each(Duration time) {
        return PER_SECOND * time.toSeconds() / LOAD.devices();
    }

    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    private static void print(Connection connection, long first, long late, String busy) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATENCIES)) {
            select.setLong(1, first);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                System.out.printf(
                        Locale.ROOT,
                        "%nFROM PUBLISH TO COMMIT at %,d messages/s for %d s, embedded broker, PostgreSQL%n"
                                + "from the moment at which the message was due to PostgreSQL's own note of the commit;"
                                + " its flush to the disk comes on top, on average %.1f ms%n"
                                + "what this bench itself sent late is counted too, up to %d ms%n"
                                + "processors busy: %s%n"
                                + "p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%,d messages)   %s%n%n",
                        PER_SECOND,
                        MEASURED.toSeconds(),
                        flushMillis(connection),
                        late,
                        busy,
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getLong(1),
                        Goal.atMost(GOAL_MILLIS, "ms", row.getDouble(3)));
            }
        }
    }

    private static double flushMillis(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT wal_sync_time / greatest(wal_sync, 1) FROM pg_stat_wal")) {
            row.next();
            return row.getDouble(1);
        }
    }
}
