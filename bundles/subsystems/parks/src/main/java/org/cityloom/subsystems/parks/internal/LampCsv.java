/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.subsystems.parks.internal.store.Lamp;

/**
 * Lamps as a file writes them, one row each. The columns are {@code id, kind, watts, lights, street, latitude, longitude, circuit}; those of the
 * street light inventory of Washington, D.C. are understood as well.
 */
final class LampCsv {
    /** The most rows; the lamps of the demonstration city four times. */
    static final int MOST = 20_000;

    private static final int MOST_WATTS = 5000;
    private static final int MOST_LIGHTS = 100;
    private static final TableForm FORM = TableForm.of()
            .with("id", "kind", "watts", "lights", "street", "latitude", "longitude", "circuit")
            .atMost(MOST);

    private LampCsv() {}

    /**
     * Hands over each lamp that can be taken, in the order of the file.
     *
     * @throws org.cityloom.api.tables.UnreadableTableException if it is no such file, or has too many rows
     */
    static TableReport read(TableReader tables, byte[] file, Consumer<Lamp> take) {
        Set<String> ids = new HashSet<>();
        return tables.read(file, FORM, row -> {
            Lamp lamp = lamp(row);
            if (!ids.add(lamp.id())) {
                throw new RefusedRowException("编号“" + lamp.id() + "”重复", "the id '" + lamp.id() + "' is there twice");
            }
            take.accept(lamp);
        });
    }

    private static Lamp lamp(TableRow row) {
        String circuit = row.text("circuit", 64);
        String lights = either(row, "lights", "NUMBERLIGHTS");
        return new Lamp(
                row.needed(either(row, "id", "STREETLIGHTID"), 64),
                circuit.isEmpty() ? null : circuit,
                row.needed(either(row, "kind", "LIGHTTYPE_DESC"), 60),
                row.whole(either(row, "watts", "WATTAGE1"), 0, MOST_WATTS),
                row.get(lights).isEmpty() ? 1 : row.whole(lights, 1, MOST_LIGHTS),
                row.text(either(row, "street", "STREETNAME"), 100),
                row.position(either(row, "latitude", "YCOORD"), either(row, "longitude", "XCOORD")),
                null);
    }

    /** Theirs, if only there something stands. */
    private static String either(TableRow row, String ours, String theirs) {
        return row.get(ours).isEmpty() && !row.get(theirs).isEmpty() ? theirs : ours;
    }
}
