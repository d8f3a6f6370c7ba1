/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;

/**
 * Numbers for cases: the date and eleven digits that grow, 19 in all (the length that one city's product uses). Taken from the database
 * by the hundred, so that several nodes never give one twice; what is not used when the city stops is left out. Safe for all threads.
 */
@Component(service = CaseNumbers.class)
public final class CaseNumbers {
    private static final int BLOCK = 100; // as the sequence grows

    private final DataSource source;
    private long next;
    private long end;

    /** @param schema proof that the sequence is there */
    @Activate
    public CaseNumbers(
            @Reference(target = "(cityloom.schema=cases)") SchemaReady schema,
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source) {
        this.source = source;
    }

    /** A number that no case has. Blocks on the database once in a hundred. */
    public synchronized String next(LocalDate date) {
        if (next == end) {
            next = block();
            end = next + BLOCK;
        }
        return DateTimeFormatter.BASIC_ISO_DATE.format(date) + String.format("%011d", next++);
    }

    private long block() {
        try (Connection connection = source.getConnection()) {
            boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
            String sql = postgres ? "SELECT nextval('cases_number')" : "SELECT NEXT VALUE FOR cases_number";
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new StoreException("no number for a case could be drawn", e);
        }
    }
}
