/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.ArrayList;
import java.util.List;

import org.cityloom.api.places.Landmark;
import org.cityloom.platform.places.ImportProblem;

/** What was read from a file. Not thread safe. */
final class ParsedCity {
    /** Rows or features that one file may have (ours: ten times the unit grids of a large city would fit). */
    static final int MAXIMUM_ROWS = 200_000;

    private final List<AreaRow> areas = new ArrayList<>();
    private final List<Landmark> landmarks = new ArrayList<>();
    private final List<ImportProblem> refusals = new ArrayList<>();

    List<AreaRow> areas() {
        return areas;
    }

    List<Landmark> landmarks() {
        return landmarks;
    }

    List<ImportProblem> refusals() {
        return refusals;
    }

    void refuse(int line, String code, RefusedRowException reason) {
        refusals.add(new ImportProblem(line, code, reason.reason()));
    }

    /** @throws IllegalArgumentException if there are too many rows already */
    void makeRoom() {
        if (areas.size() + landmarks.size() + refusals.size() >= MAXIMUM_ROWS) {
            throw new IllegalArgumentException("more than " + MAXIMUM_ROWS + " rows, split the file by district");
        }
    }
}
