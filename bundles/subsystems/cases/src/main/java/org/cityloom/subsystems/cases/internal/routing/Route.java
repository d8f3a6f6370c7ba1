/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.lists.Checks;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * A row of the 权责清单: who looks after what, where and when.
 *
 * @param id of the row; stays the same from version to version
 * @param matter for which matters
 * @param condition number of the filing condition; 0 for any
 * @param area official code of the area, of any level; empty for any
 * @param owner who owns (权属) or maintains (养护) the component; empty for whoever does
 * @param band when the primary unit is the one to ask; null for always
 * @param primary who it is
 * @param backup who it is when the primary unit is not there, or it is not its time; null for nobody
 * @param note where the row comes from; may be empty
 */
public record Route(
        long id,
        MatterPattern matter,
        int condition,
        String area,
        String owner,
        @Nullable TimeBand band,
        UnitName primary,
        @Nullable UnitName backup,
        String note) {
    /** The highest number of a condition. */
    public static final int HIGHEST_CONDITION = 50;

    /** The longest owner. */
    public static final int LONGEST_OWNER = 100;

    /** The longest note. */
    public static final int LONGEST_NOTE = 500;

    /** @throws RefusedException if a part is out of range, or a condition is named without its matter */
    public Route {
        Checks.between("condition", condition, 0, HIGHEST_CONDITION);
        if (condition > 0 && matter.reach() != MatterPattern.Reach.MATTER) {
            throw RefusedException.of(
                    "只有指明事项代码时才能指明立案条件", "a filing condition can be named only together with its matter");
        }
        if (!area.matches("|\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
            throw RefusedException.of(
                    "区域代码须为 6、9、12 或 15 位数字，现为“" + area + "”",
                    "the code of an area has 6, 9, 12 or 15 digits, got '" + area + "'");
        }
        owner = Checks.optional("owner", owner, LONGEST_OWNER);
        note = Checks.optional("note", note, LONGEST_NOTE);
    }

    /** The same row under another id. */
    public Route withId(long other) {
        return new Route(other, matter, condition, area, owner, band, primary, backup, note);
    }
}
