/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Position;
import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.Report;
import org.cityloom.subsystems.cases.internal.catalogue.Codes;
import org.cityloom.subsystems.cases.internal.lists.CsvRows;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.Row;

/** Cases of another platform as a file writes them: one row each. */
final class TransferCsv {
    /** Columns without which it is no such file; latitude, longitude, address, description, due, closed and unit may be missing. */
    static final List<String> NEEDED = List.of("platform", "number", "standard", "kind", "code", "created");

    static final int MOST = 2000; // rows; each solved one is led through the whole life cycle
    static final int LONGEST_NAME = 45; // two of them, and a blank, fit into the target of an event
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_UNIT = 64;

    private TransferCsv() {}

    /** @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if it is no such file, or has more rows */
    static CsvRows.Sorted<ForeignCase> read(TableReader tables, byte[] csv) {
        return CsvRows.sort(tables, csv, NEEDED, MOST, TransferCsv::read);
    }

    private static ForeignCase read(Row row) {
        Instant created = row.time("created");
        if (created == null) {
            throw RefusedException.of("“created”不能为空", "'created' is missing");
        }
        String address = row.cell("address", Report.LONGEST_ADDRESS);
        Position position = position(row);
        if (position == null && address.isEmpty()) {
            throw RefusedException.of("请填写坐标或地址", "tell latitude and longitude, or an address");
        }
        return new ForeignCase(
                row.line(),
                row.needed("platform", LONGEST_NAME),
                row.needed("number", LONGEST_NAME),
                Codes.of(
                        row.needed("standard", LONGEST_CODE),
                        row.needed("kind", LONGEST_CODE),
                        row.needed("code", LONGEST_CODE)),
                position,
                address,
                row.lines("description", Report.LONGEST_DESCRIPTION),
                created,
                row.time("due"),
                row.time("closed"),
                row.cell("unit", LONGEST_UNIT));
    }

    private static @Nullable Position position(Row row) {
        Double latitude = row.decimal("latitude", -90, 90);
        Double longitude = row.decimal("longitude", -180, 180);
        if ((latitude == null) != (longitude == null)) {
            throw RefusedException.of("经纬度须同时填写", "tell both latitude and longitude, or none");
        }
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
