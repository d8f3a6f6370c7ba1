/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.store.StoreException;

/**
 * Numbers the names of signals. A name keeps its number for ever, whatever becomes of the types that declare it. Bounded by
 * what subsystems declare, for only declared signals are stored. Safe for all threads.
 */
public final class SignalDictionary implements SignalNames {
    private final DataSource source;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> names = new ConcurrentHashMap<>();

    public SignalDictionary(DataSource source) {
        this.source = source;
        load();
    }

    /** The number of the name; a new name is stored at once, so not to be called within a transaction. */
    @Override
    public int id(String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        add(name);
        load();
        Integer added = ids.get(name);
        if (added == null) {
            throw new IllegalStateException("signal '" + name + "' was stored and is not there");
        }
        return added;
    }

    @Override
    public @Nullable Integer find(String name) {
        return ids.get(name);
    }

    @Override
    public String name(int id) {
        String known = names.get(id);
        if (known == null) {
            load(); // added by another node
            known = names.get(id);
        }
        if (known == null) {
            throw new IllegalStateException("no signal has the number " + id);
        }
        return known;
    }

    private void add(String name) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO telemetry_signal (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("cannot store the signal name " + name, e);
        }
    }

    private void load() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, name FROM telemetry_signal");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.put(rows.getInt(1), rows.getString(2));
                ids.put(rows.getString(2), rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new StoreException("cannot read the signal names", e);
        }
    }
}
