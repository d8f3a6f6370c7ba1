/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.time.Clock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.subsystems.sanitation.internal.store.Assignment;

/** Which vehicle drives which route, as a table that can be filled: {@code sanitation-plans} with the columns {@code vehicle} and {@code route}. */
@Component
public final class PlanTable implements TableImport {
    private static final int MOST_ROWS =
            50_000; // as many as stops, with some hundred bytes each (default, an estimate)
    private static final TableForm FORM = TableForm.of("vehicle", "route").atMost(MOST_ROWS);

    private final Plans plans;
    private final TableReader tables;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PlanTable(@Reference Plans plans, @Reference TableReader tables) {
        this.plans = plans;
        this.tables = tables;
    }

    @Override
    public String table() {
        return "sanitation-plans";
    }

    @Override
    public boolean isEmpty() {
        return plans.assignments().isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        return tables.read(csv, FORM, row -> {
            String route = row.get("route");
            if (plans.route(route).isEmpty()) {
                throw new IllegalArgumentException("there is no route '" + route + "'");
            }
            try {
                plans.assign(new Assignment(row.get("vehicle"), route, null, clock.instant()));
            } catch (Plans.TakenException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        });
    }
}
