/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places;

import java.util.List;

/**
 * What became of an import.
 *
 * @param geography id of the geography that is loaded now
 * @param areas how many rows of areas were taken
 * @param landmarks how many landmarks were taken
 * @param refused how many rows were refused
 * @param refusals the first {@value #MAXIMUM_ENTRIES} of them, in the order of the file
 * @param warnings what was taken but is strange, at most {@value #MAXIMUM_ENTRIES}
 */
public record ImportReport(
        String geography,
        int areas,
        int landmarks,
        int refused,
        List<ImportProblem> refusals,
        List<ImportProblem> warnings) {
    /** How many entries a list of the report holds at most. */
    public static final int MAXIMUM_ENTRIES = 1000;

    public ImportReport {
        refusals = List.copyOf(refusals.subList(0, Math.min(MAXIMUM_ENTRIES, refusals.size())));
        warnings = List.copyOf(warnings.subList(0, Math.min(MAXIMUM_ENTRIES, warnings.size())));
    }
}
