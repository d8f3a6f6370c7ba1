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
 * @param refused how many were not
 * @param refusals the first of those that were not, in the order of the file; no more than the form of the file says
 * @param complete false if the rest of the file was not read, since quoting is broken where the last refusal says
 */
public record TableReport(int taken, int refused, List<Refusal> refusals, boolean complete) {
    public TableReport {
        refusals = List.copyOf(refusals);
        if (refused < refusals.size()) {
            throw new IllegalArgumentException("more refusals than rows that were refused");
        }
    }

    /** Of a file that was read to its end, all refusals kept. */
    public TableReport(int taken, List<Refusal> refusals) {
        this(taken, refusals.size(), refusals, true);
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file, 1 for the first
     * @param reason one sentence
     */
    public record Refusal(long line, LocalizedText reason) {}
}
