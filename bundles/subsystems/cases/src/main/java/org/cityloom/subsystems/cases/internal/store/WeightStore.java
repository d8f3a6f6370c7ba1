/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.assessment.Weights;

/**
 * The weights of the composite by their dates of effect. Those that have ever been in force are never changed, so that every past period can be
 * scored again by the rules of its time. Safe for all threads; every call blocks on the database.
 */
@Component(service = WeightStore.class)
public final class WeightStore {
    private static final String COLUMNS = "effective_from, handled, handled_in_time, reworked, overdue, postponed";

    private final DataSource source;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    /** @param schema proof that the tables are there */
    @Activate
    public WeightStore(
            @Reference(target = "(cityloom.schema=cases)") SchemaReady schema,
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this(source, transactions, audit, Clock.systemUTC());
    }

    WeightStore(DataSource source, Transactions transactions, Audit audit, Clock clock) {
        this.source = source;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, those that were shipped first. */
    public List<Weights> all() {
        return within(WeightStore::read);
    }

    /** Those in force on that day. */
    public Weights on(LocalDate day) {
        return all().stream()
                .filter(weights -> !weights.from().isAfter(day))
                .reduce(Weights.SHIPPED, (earlier, later) -> later);
    }

    /**
     * Sets the weights from their date on, instead of what was set from the same date.
     *
     * @param today the date in the city
     * @throws IllegalArgumentException if that date is not after today
     */
    public void put(Weights weights, LocalDate today) {
        if (!weights.from().isAfter(today)) {
            throw new IllegalArgumentException(
                    "weights take effect tomorrow or later, so that no period that has begun changes; got "
                            + weights.from() + " on " + today);
        }
        within(connection -> {
            Weights before = read(connection).stream()
                    .filter(there -> there.from().equals(weights.from()))
                    .findFirst()
                    .orElse(null);
            audit.record(
                    AuditEntry.of("cases:set-weights", "weights", weights.from().toString(), before, weights));
            return write(connection, weights, before == null);
        });
    }

    private static List<Weights> read(Connection connection) throws SQLException {
        List<Weights> all = new ArrayList<>(List.of(Weights.SHIPPED));
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM cases_weights ORDER BY effective_from");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                all.add(new Weights(
                        row.getObject(1, LocalDate.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)));
            }
        }
        return List.copyOf(all);
    }

    private int write(Connection connection, Weights weights, boolean isNew) throws SQLException {
        String sql = isNew
                ? "INSERT INTO cases_weights (handled, handled_in_time, reworked, overdue, postponed, changed_at, changed_by,"
                        + " effective_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                : "UPDATE cases_weights SET handled = ?, handled_in_time = ?, reworked = ?, overdue = ?, postponed = ?,"
                        + " changed_at = ?, changed_by = ? WHERE effective_from = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, weights.handled());
            statement.setInt(2, weights.handledInTime());
            statement.setInt(3, weights.reworked());
            statement.setInt(4, weights.overdue());
            statement.setInt(5, weights.postponed());
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(7, audit.actor().id());
            statement.setObject(8, weights.from());
            return statement.executeUpdate();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T within(Work<T> work) {
        return transactions.required(() -> {
            try (Connection connection = source.getConnection()) {
                return work.with(connection);
            }
        });
    }
}
