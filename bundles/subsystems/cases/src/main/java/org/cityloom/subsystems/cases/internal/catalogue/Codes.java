/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/** Codes as people give them. */
public final class Codes {
    private Codes() {}

    /**
     * The code of these parts.
     *
     * @throws RefusedException if one of them cannot be
     */
    public static Code of(String standard, String kind, String number) {
        try {
            return new Code(Standard.of(standard), Kind.of(kind), number);
        } catch (IllegalArgumentException e) {
            throw RefusedException.of(
                    "不是事项代码：标准“" + standard + "”、类型“" + kind + "”、代码“" + number + "”",
                    "no code: standard '" + standard + "', kind '" + kind + "', code '" + number + "'");
        }
    }

    /** Nothing of that code can be reported. */
    public static RefusedException unknown(Code code) {
        return RefusedException.of("目录中没有可上报的 " + code, "the catalogue has nothing that can be reported as " + code);
    }
}
