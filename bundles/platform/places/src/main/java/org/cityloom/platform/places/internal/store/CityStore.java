/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.places.internal.geometry.AreaSource;

/** Keeps the imported city and the one before it. Every import is stored as a whole, so undoing one is changing a number. */
@Component(service = CityStore.class)
public final class CityStore {
    private final DataSource dataSource;
    private final Transactions transactions;
    private final CityRows rows = new CityRows();

    @Activate
    public CityStore(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource,
            @Reference(target = "(cityloom.schema=places)") SchemaReady schema,
            @Reference Transactions transactions) {
        this(dataSource, transactions);
    }

    public CityStore(DataSource dataSource, Transactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** The city that was imported last; empty while the demo city is shown. */
    public Optional<StoredCity> current() {
        return inTransaction(connection -> {
            Long id = numbers(connection, "").current();
            return id == null ? Optional.empty() : Optional.of(rows.read(connection, id));
        });
    }

    /** Stores a city and makes it the current one; the one before stays, older ones go. */
    public long save(List<AreaSource> areas, List<Landmark> landmarks, Instant at, String by) {
        return inTransaction(connection -> {
            Numbers numbers = numbers(connection, " FOR UPDATE");
            long id = insertGeography(connection, at, by);
            rows.insert(connection, new StoredCity(id, areas, landmarks));
            point(connection, id, numbers.current(), 1);
            forgetAllBut(connection, id, numbers.current());
            return id;
        });
    }

    /** Exchanges the current city and the one before; false if nothing was ever imported. */
    public boolean restorePrevious() {
        return inTransaction(connection -> {
            Numbers numbers = numbers(connection, " FOR UPDATE");
            if (numbers.imports() == 0) {
                return false;
            }
            point(connection, numbers.previous(), numbers.current(), 0);
            return true;
        });
    }

    private record Numbers(@Nullable Long current, @Nullable Long previous, long imports) {}

    private static Numbers numbers(Connection connection, String locking) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT geography_id, previous_id, imports FROM places_loaded WHERE name = 'city'" + locking);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the row 'city' of places_loaded is missing");
            }
            return new Numbers(row.getObject(1, Long.class), row.getObject(2, Long.class), row.getLong(3));
        }
    }

    private static long insertGeography(Connection connection, Instant at, String by) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO places_geography (imported_at, imported_by) VALUES (?, ?)", new String[] {"id"})) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, by);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                if (!keys.next()) {
                    throw new SQLException("the database gave no id for the geography");
                }
                return keys.getLong(1);
            }
        }
    }

    private static void point(Connection connection, @Nullable Long shown, @Nullable Long kept, int imports)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE places_loaded SET geography_id = ?, previous_id = ?, imports = imports + ? WHERE name = 'city'")) {
            update.setObject(1, shown, Types.BIGINT);
            update.setObject(2, kept, Types.BIGINT);
            update.setInt(3, imports);
            update.executeUpdate();
        }
    }

    private static void forgetAllBut(Connection connection, long id, @Nullable Long previous) throws SQLException {
        for (String condition : List.of(
                "places_area WHERE geography_id", "places_landmark WHERE geography_id", "places_geography WHERE id")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + condition + " NOT IN (?, ?)")) {
                delete.setLong(1, id);
                delete.setLong(2, previous == null ? id : previous);
                delete.executeUpdate();
            }
        }
    }

    private <T> T inTransaction(Work<T> work) {
        return transactions.required(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
