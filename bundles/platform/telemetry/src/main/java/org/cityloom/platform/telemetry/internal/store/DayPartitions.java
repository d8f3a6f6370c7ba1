/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.store.StoreException;
import org.cityloom.api.store.Transactions;

/**
 * The daily partitions of one PostgreSQL table. A new one is made beside the table and then attached, which, other than creating it
 * in place, does not wait for the writers of other days; an advisory lock keeps several nodes from making the same one.
 */
final class DayPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(DayPartitions.class);
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

    private final String table;
    private final DataSource source;
    private final Transactions transactions;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    DayPartitions(String table, DataSource source, Transactions transactions) {
        this.table = table;
        this.source = source;
        this.transactions = transactions;
    }

    void prepare(Set<LocalDate> days) {
        for (LocalDate day : days) {
            if (!known.contains(day)) {
                transactions.required(() -> {
                    create(day);
                    return day;
                });
                known.add(day);
            }
        }
    }

    void forget() {
        known.clear();
    }

    private void create(LocalDate day) throws SQLException {
        String partition = table + "_" + SUFFIX.format(day);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('" + table + "'))");
            statement.execute("CREATE TABLE IF NOT EXISTS " + partition + " (LIKE " + table + " INCLUDING ALL)");
            try (ResultSet attached = statement.executeQuery(
                    "SELECT 1 FROM pg_inherits WHERE inhrelid = '" + partition + "'::regclass")) {
                if (attached.next()) {
                    return;
                }
            }
            statement.execute("ALTER TABLE " + table + " ATTACH PARTITION " + partition + " FOR VALUES FROM ('" + day
                    + " 00:00:00+00') TO ('" + day.plusDays(1) + " 00:00:00+00')");
        }
    }

    void dropBefore(LocalDate first) {
        for (LocalDate day : stored()) {
            if (day.isBefore(first)) {
                known.remove(day);
                drop(day);
            }
        }
    }

    private List<LocalDate> stored() {
        List<LocalDate> days = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet partitions = statement.executeQuery("SELECT c.relname FROM pg_inherits i JOIN pg_class c"
                        + " ON c.oid = i.inhrelid WHERE i.inhparent = '" + table + "'::regclass AND c.relkind = 'r'")) {
            while (partitions.next()) {
                String name = partitions.getString(1);
                days.add(LocalDate.parse(name.substring(table.length() + 1), SUFFIX));
            }
        } catch (SQLException | DateTimeParseException e) {
            throw new StoreException("cannot list the partitions of " + table, e);
        }
        return days;
    }

    private void drop(LocalDate day) {
        String partition = table + "_" + SUFFIX.format(day);
        transactions.required(() -> {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL lock_timeout = '2s'"); // writers do not queue up behind a waiting drop
                statement.execute("DROP TABLE " + partition);
            }
            return day;
        });
        LOG.info("Dropped {}: its day is past its retention", partition);
    }
}
