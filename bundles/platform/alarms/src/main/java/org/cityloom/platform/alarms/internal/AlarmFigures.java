/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

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
import org.cityloom.platform.alarms.internal.store.OpenAlarms;

/** How many alarms are open. */
@Component
public final class AlarmFigures implements Figures {
    private final DataSource source;
    private final List<Figure> figures;

    @Activate
    public AlarmFigures(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source,
            @Reference(target = "(cityloom.schema=alarms)") SchemaReady schema) {
        this.source = source;
        figures = List.of(new Figure(
                "open",
                Figure.Kind.GAUGE,
                "",
                "Open alarms by subsystem and severity",
                List.of("subsystem", "severity"),
                this::open));
    }

    private List<Figure.Sample> open() {
        try (Connection connection = source.getConnection()) {
            return OpenAlarms.count(connection);
        } catch (SQLException e) {
            throw new StoreException("cannot count the open alarms", e);
        }
    }

    @Override
    public String concern() {
        return "alarms";
    }

    @Override
    public String description() {
        return "Alarms that are open.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
