/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.csv;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;

/**
 * The rows of a CSV file with devices.
 *
 * @param rows what could be read
 * @param refused what could not
 */
record RegistrationFile(List<Row> rows, List<RefusedRow> refused) {
    /** A row that could be read and the line on which it starts. */
    record Row(long line, DeviceRegistration registration) {}

    /**
     * Reads a file.
     *
     * @param type the only one that is taken; null for any
     * @throws org.cityloom.api.tables.UnreadableTableException if it is too large, not UTF-8, or its header is wrong
     */
    static RegistrationFile read(TableReader tables, byte[] csv, @Nullable String type) {
        List<Row> rows = new ArrayList<>();
        TableReport report =
                tables.read(csv, form(type), row -> rows.add(new Row(row.line(), registration(row, type))));
        return new RegistrationFile(
                rows,
                report.refusals().stream()
                        .map(row -> new RefusedRow(row.line(), row.reason()))
                        .toList());
    }

    /** All refusals are told, so that none of the devices of a file is silently not there. */
    private static TableForm form(@Nullable String type) {
        return TableForm.of(type == null ? new String[] {"id", "type"} : new String[] {"id"})
                .with("type", "name", "owner", "latitude", "longitude", "area")
                .strictly()
                .atMost(DeviceImport.MAXIMUM_ROWS, DeviceImport.MAXIMUM_BYTES)
                .keeping(DeviceImport.MAXIMUM_ROWS);
    }

    private static DeviceRegistration registration(TableRow row, @Nullable String only) {
        String id = row.needed("id");
        return new DeviceRegistration(
                id,
                only == null ? row.needed("type") : only(row, only),
                row.optional("name").orElse(id),
                row.optional("owner").orElse(null),
                position(row),
                row.optional("area").orElse(null));
    }

    private static String only(TableRow row, String type) {
        String said = row.optional("type").orElse(type);
        if (!said.equals(type)) {
            throw new RefusedRowException(
                    "类型须为“" + type + "”，现为“" + said + "”", "type must be '" + type + "' here, got '" + said + "'");
        }
        return type;
    }

    private static @Nullable Position position(TableRow row) {
        boolean north = row.optional("latitude").isPresent();
        boolean east = row.optional("longitude").isPresent();
        if (north != east) {
            throw new RefusedRowException("经度和纬度须同时填写", "a position needs both latitude and longitude");
        }
        return north ? row.position("latitude", "longitude") : null;
    }
}
