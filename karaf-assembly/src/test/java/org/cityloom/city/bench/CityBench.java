/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.DayTime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole demo city, all five trades and the simulator within one process, with every device reporting five times as often as it
 * would: how long it takes from the moment that a report tells until it is committed in PostgreSQL, what that costs, and whether one got lost.
 */
class CityBench {
    private static final int PACE = 5;
    private static final int MORNING = 10;
    private static final Duration CONNECT = Duration.ofMinutes(5);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofMinutes(2);
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final String LATENCIES =
            "SELECT count(*), count(DISTINCT device_id), percentile_disc(ARRAY[0.5, 0.99, 1]) WITHIN GROUP (ORDER BY took) FROM ("
                    + "SELECT device_id, extract(epoch FROM pg_xact_commit_timestamp(xmin) - measured_at) * 1000 AS took"
                    + " FROM telemetry_measurement WHERE measured_at >= ? AND measured_at < ?) AS reports";

    /** Every device numbers its reports without a gap, so what is missing between the first and the last was lost. */
    private static final String LOST = "SELECT coalesce(sum(missing), 0) FROM ("
            + "SELECT max(sequence_number) - min(sequence_number) + 1 - count(*) AS missing FROM telemetry_measurement GROUP BY device_id) AS gaps";

    @Test
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void allTradesAtFiveTimesTheirRate() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            String url = postgres.freshDatabase();
            try (CityContainer city = CityContainer.onH2()
                            .withPostgres(url)
                            .with("org.cityloom.simulator", "mode", "city")
                            .with("org.cityloom.simulator", "pace", Integer.toString(PACE))
                            .with("org.cityloom.simulator", "zone", DayTime.zoneAt(MORNING))
                            .unpack("CityBench");
                    CpuLog log = new CpuLog()) {
                Await.until(
                        "all devices are connected",
                        CONNECT,
                        () -> !city.http().get("/api/ready").body().contains("waits for"));
                long pid = city.processHandle().pid();
                log.add("city with simulator", CpuClock.of(pid));
                log.add("database", CpuClock.withChildren(postgres.pid()));
                LockSupport.parkNanos(WARM_UP.toNanos());
                Instant from = Instant.now();
                LockSupport.parkNanos(MEASURED.toNanos());
                Instant until = Instant.now();
                String busy = log.busy(from.toEpochMilli(), until.toEpochMilli());
                String memory = memory(pid);
                try (Connection connection = Postgres.connect(url)) {
                    Await.until("what was reported is committed", LATEST, () -> newest(connection)
                            .isAfter(until));
                    long lost = number(connection, LOST);
                    System.out.printf(
                            Locale.ROOT,
                            "%nDEMO CITY at %d times its rate, all trades, for %d s%n%s%nlost: %d%n"
                                    + "processors busy: %s%nmemory of the city: %s%n%n",
                            PACE,
                            MEASURED.toSeconds(),
                            latencies(connection, from, until),
                            lost,
                            busy,
                            memory);
                    assertThat(lost).as("lost").isZero();
                    assertThat(number(connection, "SELECT count(*) FROM telemetry_dead_letter"))
                            .as("refused")
                            .isZero();
                }
            }
        }
    }

    private static String latencies(Connection connection, Instant from, Instant until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATENCIES)) {
            statement.setTimestamp(1, Timestamp.from(from));
            statement.setTimestamp(2, Timestamp.from(until));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Object[] took = (Object[]) row.getArray(3).getArray();
                return String.format(
                        Locale.ROOT,
                        "%,d reports of %,d devices, %.0f/s; from report to commit: p50 %.0f ms, p99 %.0f ms, longest %.0f ms",
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(1) / (double) MEASURED.toSeconds(),
                        ((Number) took[0]).doubleValue(),
                        ((Number) took[1]).doubleValue(),
                        ((Number) took[2]).doubleValue());
            }
        }
    }

    private static Instant newest(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(measured_at) FROM telemetry_measurement")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String memory(long pid) throws Exception {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .toString();
    }
}
