/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import java.util.List;

import org.cityloom.api.text.LocalizedText;

/**
 * What became of the rows of a file.
 *
 * @param taken how many were taken
 * @param refused those that were not, in the order of the file
 */
public record TableReport(int taken, List<Refusal> refused) {
    public TableReport {
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file, 1 for the first
     * @param reason one sentence
     */
    public record Refusal(long line, LocalizedText reason) {}
}
