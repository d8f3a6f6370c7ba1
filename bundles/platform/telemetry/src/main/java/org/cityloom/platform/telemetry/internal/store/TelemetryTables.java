/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.platform.telemetry.internal.check.Entry;

/** The tables of measurements and states, in the words of the batch that writes them. Safe for all threads. */
@Component(service = TelemetryTables.class)
public final class TelemetryTables {
    private static final long DAY = 86_400_000;

    private final DataSource source;
    private final Dialect dialect;
    private final SignalDictionary dictionary;
    private final SignalCodec codec;
    private final LastKnownStates states;

    @Activate
    public TelemetryTables(
            @Reference(target = "(cityloom.schema=telemetry)") SchemaReady ready,
            @Reference(target = "(osgi.jndi.service.name=cityloom)") DataSource source,
            @Reference Transactions transactions) {
        this.source = source;
        this.dialect = dialect(source, transactions);
        this.dictionary = new SignalDictionary(source);
        this.codec = new SignalCodec(dictionary);
        this.states = new LastKnownStates(source, codec);
    }

    private static Dialect dialect(DataSource source, Transactions transactions) {
        try (Connection connection = source.getConnection()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return postgres ? new PostgresDialect(source, transactions) : new H2Dialect(source);
        } catch (SQLException e) {
            throw new StoreException("the database does not say what it is", e);
        }
    }

    /** The rows of the entries, and room for their days. Not within a transaction. */
    public List<MeasurementRow> prepare(List<Entry> entries) {
        Set<LocalDate> days = new HashSet<>();
        long lastDay = Long.MIN_VALUE;
        MeasurementRow[] rows = new MeasurementRow[entries.size()];
        for (int i = 0; i < rows.length; i++) {
            Entry entry = entries.get(i);
            rows[i] = new MeasurementRow(entry, codec.encode(entry.measurement().signals()));
            long day = Math.floorDiv(rows[i].millis(), DAY);
            if (day != lastDay) {
                days.add(LocalDate.ofEpochDay(day));
                lastDay = day;
            }
        }
        dialect.prepare(days);
        return List.of(rows);
    }

    /** Looks at the database again before the next batch, after something went wrong. */
    public void doubt() {
        dialect.forgetDays();
    }

    /**
     * Inserts what is new.
     *
     * @param careful false to try the fast way
     * @return the new ones, or null if the fast way found something that is already stored: the transaction must then be rolled
     *     back and repeated with care
     */
    public @Nullable List<MeasurementRow> insert(
            Connection connection, List<MeasurementRow> rows, Instant arrival, boolean careful) throws SQLException {
        try {
            return dialect.insert(connection, rows, arrival, careful);
        } catch (Dialect.DuplicatesException e) {
            return null;
        }
    }

    /** What is remembered of those devices that have a memory. */
    public Map<String, String> memories(Connection connection, Collection<String> deviceIds) throws SQLException {
        return dialect.memories(connection, deviceIds);
    }

    /**
     * Stores the states that result from the rows, and the new memories.
     *
     * @return the states, to be shown after the commit
     */
    public Map<String, StateRow> storeStates(
            Connection connection, List<MeasurementRow> rows, Instant arrival, Map<String, String> memories)
            throws SQLException {
        Map<String, StateRow> changed = states.after(rows, arrival, memories);
        if (!changed.isEmpty()) {
            dialect.store(connection, changed.values());
        }
        return changed;
    }

    /** Marks what the roll-ups have to count. */
    public void markDirty(Connection connection, List<MeasurementRow> fresh) throws SQLException {
        DirtyMarks marks = new DirtyMarks();
        for (MeasurementRow row : fresh) {
            marks.add(row.measurement().deviceId(), row.millis());
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO telemetry_dirty (marks) VALUES (?)")) {
            for (byte[] row : marks.encode()) {
                insert.setBytes(1, row);
                insert.executeUpdate();
            }
        }
    }

    /** Shows committed states to those who ask for the last known. */
    public void show(Map<String, StateRow> committed) {
        states.show(committed);
    }

    @Nullable
    LastKnown lastKnown(String deviceId) {
        return states.get(deviceId);
    }

    /** Removes what is past its retention. */
    void dropBefore(Instant firstMeasurement, Instant firstMinute) {
        dialect.dropBefore(
                firstMeasurement.atOffset(ZoneOffset.UTC).toLocalDate(),
                firstMinute.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    String replaceBucket(String table) {
        return dialect.replaceBucket(table);
    }

    SignalDictionary dictionary() {
        return dictionary;
    }

    SignalCodec codec() {
        return codec;
    }

    DataSource source() {
        return source;
    }
}
