/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lists.CsvCells;
import org.cityloom.subsystems.cases.internal.lists.CsvRows;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.Row;

/** Filing conditions as CSV: those of an entry are numbered from 1 on, in the order of the file. */
public final class ConditionsCsv {
    /** Characters of a text. */
    public static final int LONGEST_TEXT = 500;

    /** Characters of a source. */
    public static final int LONGEST_SOURCE = 200;

    static final int HIGHEST_NUMBER = 50; // of an entry
    /** Of the unit of a clock. */
    public static final int LONGEST_LIMIT = 10_000;

    private static final int MOST_ROWS = 20_000; // default: all conditions of a large city several times over
    private static final int LONGEST_ID = 40;
    private static final List<String> COLUMNS =
            List.of("standard", "kind", "code", "zh", "en", "amount", "clock", "closing_zh", "closing_en", "source");

    private ConditionsCsv() {}

    /**
     * Every row, as version 0.
     *
     * @param known which entries there are
     * @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if a row cannot be taken, naming each with its line
     */
    static List<Condition> read(TableReader tables, byte[] file, Predicate<Code> known) {
        Map<Code, Integer> counted = new HashMap<>();
        return CsvRows.read(tables, file, COLUMNS, MOST_ROWS, row -> {
            Code code = code(row, known);
            int number = counted.merge(code, 1, Integer::sum);
            if (number > HIGHEST_NUMBER) {
                throw RefusedException.of(
                        "每个事项最多 " + HIGHEST_NUMBER + " 个立案条件",
                        "an entry has at most " + HIGHEST_NUMBER + " conditions");
            }
            return new Condition(
                    code,
                    number,
                    0,
                    row.text("zh", "en", LONGEST_TEXT),
                    new Limit(row.number("amount", 1, LONGEST_LIMIT), clock(row.needed("clock", LONGEST_ID))),
                    row.text("closing_zh", "closing_en", LONGEST_TEXT),
                    row.needed("source", LONGEST_SOURCE));
        });
    }

    private static Code code(Row row, Predicate<Code> known) {
        Code code = Codes.of(
                row.needed("standard", LONGEST_ID), row.needed("kind", LONGEST_ID), row.needed("code", LONGEST_ID));
        if (code.kind() == Kind.COMPONENT || !known.test(code)) {
            throw Codes.unknown(code);
        }
        return code;
    }

    /**
     * The clock with that id.
     *
     * @throws RefusedException if there is none
     */
    public static ClockType clock(String id) {
        return Arrays.stream(ClockType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.of(
                        "clock 须为 urgent-hours、work-hours、workdays 或 urgent-days，现为“" + id + "”",
                        "'clock' must be urgent-hours, work-hours, workdays or urgent-days, got '" + id + "'"));
    }

    /** What {@link #read} reads. */
    static String write(List<Condition> conditions) {
        return CsvCells.write(
                COLUMNS, conditions.stream().map(ConditionsCsv::cells).toList());
    }

    private static List<@Nullable String> cells(Condition condition) {
        return Arrays.asList(
                condition.code().standard().id(),
                condition.code().kind().id(),
                condition.code().number(),
                condition.text().zh(),
                condition.text().en(),
                Integer.toString(condition.limit().amount()),
                condition.limit().clock().id(),
                condition.closing().zh(),
                condition.closing().en(),
                condition.source());
    }
}
