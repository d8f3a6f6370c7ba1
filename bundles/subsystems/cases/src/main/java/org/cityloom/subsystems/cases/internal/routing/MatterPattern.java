/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * For which matters a route is; either all three are blank, for any, or none is.
 *
 * @param standard id of the catalogue
 * @param kind id of the kind
 * @param number a code; or the two digits of a class (大类), after an L for what a city adds
 */
public record MatterPattern(String standard, String kind, String number) {
    /** For whatever there is. */
    public static final MatterPattern ANY = new MatterPattern("", "", "");

    /** How much of a matter is named, the least first. */
    public enum Reach {
        ANY,
        CLASS,
        MATTER
    }

    /** @throws RefusedException if it names no matter that could be */
    public MatterPattern {
        boolean any = number.isEmpty();
        if (any != standard.isEmpty() || any != kind.isEmpty()) {
            throw RefusedException.of(
                    "标准、类型、代码须全部填写或全部留空", "standard, kind and code must be all given or all left empty");
        }
        if (!any) {
            try {
                Standard.of(standard);
                Kind.of(kind);
            } catch (IllegalArgumentException e) {
                throw RefusedException.of(
                        "没有这个目录或类型：“" + standard + "”“" + kind + "”",
                        "there is no such catalogue or kind: '" + standard + "', '" + kind + "'");
            }
            if (!number.matches("L?\\d{2}|\\d{4,5}|L\\d{5}")) {
                throw RefusedException.of(
                        "代码须为事项代码，或大类的两位数字，现为“" + number + "”",
                        "a code is that of a matter, or the two digits of a class, got '" + number + "'");
            }
        }
    }

    /** That matter and no other. */
    public static MatterPattern of(Code code) {
        return new MatterPattern(code.standard().id(), code.kind().id(), code.number());
    }

    public Reach reach() {
        if (number.isEmpty()) {
            return Reach.ANY;
        }
        return number.length() <= "L00".length() ? Reach.CLASS : Reach.MATTER;
    }

    /** Whether it is for that matter. */
    public boolean matches(Code code) {
        if (reach() == Reach.ANY) {
            return true;
        }
        boolean same =
                standard.equals(code.standard().id()) && kind.equals(code.kind().id());
        return same
                && (reach() == Reach.CLASS
                        ? code.number().startsWith(number)
                        : code.number().equals(number));
    }

    LocalizedText text() {
        return switch (reach()) {
            case ANY -> new LocalizedText("任何事项", "any matter");
            case CLASS -> new LocalizedText(standard + " 大类 " + number, "class " + number + " of " + standard);
            case MATTER -> new LocalizedText(standard + " " + number, standard + " " + number);
        };
    }
}
