/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import org.jspecify.annotations.Nullable;

/** Looks at what people typed, before it is taken. */
public final class Checks {
    private Checks() {}

    /**
     * The text without blanks around it.
     *
     * @param longest characters
     * @throws RefusedException if it is blank, too long or holds control characters
     */
    public static String text(String name, @Nullable String text, int longest) {
        String stripped = optional(name, text, longest);
        if (stripped.isEmpty()) {
            throw RefusedException.of("“" + name + "”不能为空", "'" + name + "' is missing");
        }
        return stripped;
    }

    /** The same where nothing may be given, too; empty then. */
    public static String optional(String name, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw RefusedException.of(
                    "“" + name + "”最多 " + longest + " 个字符，现为 " + stripped.length() + " 个",
                    "'" + name + "' has at most " + longest + " characters, got " + stripped.length());
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw RefusedException.of(
                    "“" + name + "”含有控制字符或换行", "'" + name + "' holds control characters or line breaks");
        }
        return stripped;
    }

    /**
     * The number, if it lies between.
     *
     * @throws RefusedException if it does not
     */
    public static int between(String name, int number, int lowest, int highest) {
        if (number < lowest || number > highest) {
            throw RefusedException.of(
                    "“" + name + "”须为 " + lowest + " 至 " + highest + "，现为 " + number,
                    "'" + name + "' must be " + lowest + " to " + highest + ", got " + number);
        }
        return number;
    }
}
