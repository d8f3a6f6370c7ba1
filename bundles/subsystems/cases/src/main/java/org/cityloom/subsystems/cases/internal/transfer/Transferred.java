/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.util.List;

import org.cityloom.subsystems.cases.internal.lists.BadRow;

/**
 * What became of cases that another platform handed over.
 *
 * @param taken how many became cases now
 * @param known how many had become cases before
 * @param refused how many cannot
 * @param cases those that are cases, in the order of the file
 * @param refusals why the others are not, in the order of the file
 */
public record Transferred(int taken, int known, int refused, List<TakenCase> cases, List<BadRow> refusals) {
    /**
     * One that is a case.
     *
     * @param line of the file
     * @param number there
     * @param caseNumber here
     * @param known whether it had become one before; nothing of it was changed then
     */
    public record TakenCase(long line, String platform, String number, String caseNumber, boolean known) {}

    static Transferred of(List<TakenCase> cases, List<BadRow> refusals) {
        int known = (int) cases.stream().filter(TakenCase::known).count();
        return new Transferred(cases.size() - known, known, refusals.size(), cases, refusals);
    }
}
