/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.Places;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.subsystems.sanitation.internal.WorkType;

/** The routes as a table that can be filled, {@code sanitation-routes}: sweeping in the whole city, up to an hour early or late. */
@Component
public final class RouteTable implements TableImport {
    private static final int TOLERANCE = 60; // minutes; of rounds that are only roughly planned (default)

    private final Plans plans;
    private final Places places;
    private final TableReader tables;

    @Activate
    public RouteTable(@Reference Plans plans, @Reference Places places, @Reference TableReader tables) {
        this.plans = plans;
        this.places = places;
        this.tables = tables;
    }

    @Override
    public String table() {
        return "sanitation-routes";
    }

    @Override
    public boolean isEmpty() {
        return plans.routes().isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        RoutesCsv.Content content = RoutesCsv.read(
                tables,
                csv.getBytes(StandardCharsets.UTF_8),
                WorkType.SWEEPING,
                places.city().code(),
                TOLERANCE);
        plans.put(content.routes());
        return new TableReport(
                content.routes().stream()
                        .mapToInt(route -> route.stops().size())
                        .sum(),
                content.refused());
    }
}
