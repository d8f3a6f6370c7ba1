/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;

/** Whether the database keeps up. */
@Component
public final class StoreFigures implements Figures {
    private static final int PATIENCE_SECONDS = 2;
    private static final double NANOS = 1e9;

    private final DataSource source;
    private final List<Figure> figures;

    @Activate
    public StoreFigures(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source,
            @Reference StoreState state) {
        this.source = source;
        figures = List.of(
                Figure.gauge(
                                "answer_time",
                                "How long it takes just now to get a connection of the pool and an answer on it",
                                this::answer)
                        .in("seconds"),
                Figure.gauge("problems", "Concerns of the store that do not work", () -> state.problems()
                        .size()));
    }

    private double answer() {
        long begin = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS) ? (System.nanoTime() - begin) / NANOS : Double.NaN;
        } catch (SQLException e) {
            throw new StoreException("the database gives no connection", e);
        }
    }

    @Override
    public String concern() {
        return "store";
    }

    @Override
    public String description() {
        return "The database.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
