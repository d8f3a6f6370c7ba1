/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReport;

/** The lamps as a table that can be filled: {@code parks-lamps}, with the columns of the import over REST. */
@Component
public final class LampTable implements TableImport {
    private final Lamps lamps;

    @Activate
    public LampTable(@Reference Lamps lamps) {
        this.lamps = lamps;
    }

    @Override
    public String table() {
        return "parks-lamps";
    }

    @Override
    public boolean isEmpty() {
        return lamps.isEmpty();
    }

    @Override
    public TableReport take(String csv) {
        return lamps.take(csv.getBytes(StandardCharsets.UTF_8));
    }
}
