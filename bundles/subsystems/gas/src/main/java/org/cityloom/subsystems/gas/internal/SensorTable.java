/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReport;

/** What people say of the sensors, as a table that can be filled: {@code gas-sensors}, with the columns of the import over REST. */
@Component
public final class SensorTable implements TableImport {

    private final SensorImport imports;
    private final Register register;

    @Activate
    public SensorTable(@Reference SensorImport imports, @Reference Register register) {
        this.imports = imports;
        this.register = register;
    }

    @Override
    public String table() {
        return "gas-sensors";
    }

    @Override
    public boolean isEmpty() {
        return register.isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        SensorImport.Outcome outcome = imports.take(csv.getBytes(StandardCharsets.UTF_8), AreaScope.EVERYWHERE);
        return new TableReport(
                outcome.taken(),
                outcome.refused(),
                outcome.refusals().stream()
                        .map(row -> new TableReport.Refusal(row.line(), row.reason()))
                        .toList(),
                outcome.complete());
    }
}
