/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.tables.TableReader;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;
import org.cityloom.platform.devices.internal.registry.DeviceRegistry;

/** Reads the file, lets the registry decide on each row, and puts both sorts of refusals into the order of the lines. */
@Component(service = DeviceImport.class)
public final class DeviceImports implements DeviceImport {
    private final DeviceRegistry registry;
    private final TableReader tables;

    @Activate
    public DeviceImports(@Reference DeviceRegistry registry, @Reference TableReader tables) {
        this.registry = registry;
        this.tables = tables;
    }

    @Override
    public DeviceImportResult importCsv(InputStream csv, @Nullable String type) throws IOException {
        RegistrationFile file = RegistrationFile.read(tables, csv.readNBytes(MAXIMUM_BYTES + 1), type);
        DeviceImportResult result = registry.registerAll(
                file.rows().stream().map(RegistrationFile.Row::registration).toList());
        List<RefusedRow> refused = new ArrayList<>(file.refused());
        for (RefusedRow row : result.refused()) {
            long line = file.rows().get((int) row.line() - 1).line();
            refused.add(new RefusedRow(line, row.reason()));
        }
        refused.sort(Comparator.comparingLong(RefusedRow::line));
        return new DeviceImportResult(result.registered(), refused);
    }

    @Override
    public DeviceImportResult registerAll(List<DeviceRegistration> registrations) {
        return registry.registerAll(registrations);
    }
}
