/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Codes;
import org.cityloom.subsystems.cases.internal.catalogue.Condition;
import org.cityloom.subsystems.cases.internal.catalogue.ConditionsCsv;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lists.Checks;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * A filing condition as it shall be.
 *
 * @param standard of which catalogue the entry is
 * @param kind matter or fault
 * @param code of the entry
 * @param number of the condition; one more than the highest for a new one
 * @param version that was looked at; 0 for what the city never changed
 * @param zh when it is filed, in Chinese
 * @param en the same in English
 * @param amount how long handling may take, of the clock's unit, 1 to 10,000
 * @param clock urgent-hours, work-hours, workdays or urgent-days
 * @param closingZh what closes it, in Chinese
 * @param closingEn the same in English
 * @param source where the limit comes from
 * @param validFrom first day on which it counts, like 2026-12-01; today if it is left out
 */
public record ConditionForm(
        @Nullable String standard,
        @Nullable String kind,
        @Nullable String code,
        int number,
        long version,
        @Nullable String zh,
        @Nullable String en,
        int amount,
        @Nullable String clock,
        @Nullable String closingZh,
        @Nullable String closingEn,
        @Nullable String source,
        @Nullable String validFrom) {
    private static final int LONGEST_ID = 40;

    /** @throws RefusedException if it cannot be a condition */
    Condition condition() {
        return new Condition(
                Codes.of(
                        Checks.text("standard", standard, LONGEST_ID),
                        Checks.text("kind", kind, LONGEST_ID),
                        Checks.text("code", code, LONGEST_ID)),
                number,
                version,
                text("zh", zh, "en", en),
                new Limit(
                        Checks.between("amount", amount, 1, ConditionsCsv.LONGEST_LIMIT),
                        ConditionsCsv.clock(Checks.text("clock", clock, LONGEST_ID))),
                text("closingZh", closingZh, "closingEn", closingEn),
                Checks.text("source", source, ConditionsCsv.LONGEST_SOURCE));
    }

    private static LocalizedText text(String zhName, @Nullable String zh, String enName, @Nullable String en) {
        return new LocalizedText(
                Checks.text(zhName, zh, ConditionsCsv.LONGEST_TEXT),
                Checks.text(enName, en, ConditionsCsv.LONGEST_TEXT));
    }

    /** The date, or null if there is none. */
    static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.of(
                    "“" + name + "”须形如 2026-12-01，现为“" + text + "”",
                    "'" + name + "' must be like 2026-12-01, got '" + text + "'");
        }
    }
}
