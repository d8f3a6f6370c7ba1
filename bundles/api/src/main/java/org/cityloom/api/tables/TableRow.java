/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.tables;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.places.Position;

/** A row of a file that is being read. Valid only while it is handed over. */
@ProviderType
public interface TableRow {

    /** On which it begins, as an editor counts: 1 for the first, and a line break within quotation marks counts as well. */
    long line();

    /** What stands in the column, without blanks around it; empty if nothing does, or the file has no such column. */
    String get(String column);

    /** What stands in the column, if anything does. */
    default Optional<String> optional(String column) {
        return Optional.of(get(column)).filter(text -> !text.isEmpty());
    }

    /**
     * What stands in the column; empty if nothing does.
     *
     * @param longest in characters
     * @throws RefusedRowException if it is longer, or has control characters or line breaks
     */
    default String text(String column, int longest) {
        String text = get(column);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedRowException(
                    "“" + column + "”超过 " + longest + " 个字符，或含控制字符或换行",
                    "'" + column + "' has more than " + longest + " characters, or control characters or line breaks");
        }
        return text;
    }

    /**
     * What stands in the column, whatever it is.
     *
     * @throws RefusedRowException if nothing does
     */
    default String needed(String column) {
        return optional(column)
                .orElseThrow(() -> new RefusedRowException("缺少“" + column + "”", "'" + column + "' is missing"));
    }

    /**
     * Likewise a text.
     *
     * @throws RefusedRowException also if it is no {@link #text}
     */
    default String needed(String column, int longest) {
        text(column, longest);
        return needed(column);
    }

    /**
     * The number in the column.
     *
     * @throws RefusedRowException if there is none, or it lies not between these
     */
    default double number(String column, double lowest, double highest) {
        String text = needed(column, 40);
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (number >= lowest && number <= highest) {
            return number;
        }
        String low = BigDecimal.valueOf(lowest).stripTrailingZeros().toPlainString();
        String high = BigDecimal.valueOf(highest).stripTrailingZeros().toPlainString();
        throw new RefusedRowException(
                "“" + column + "”须为 " + low + " 至 " + high + " 的数，现为“" + text + "”",
                "'" + column + "' must be a number from " + low + " to " + high + ", got '" + text + "'");
    }

    /**
     * The place in two columns, in degrees.
     *
     * @throws RefusedRowException if there is none
     */
    default Position position(String latitude, String longitude) {
        return new Position(number(latitude, -90, 90), number(longitude, -180, 180));
    }

    /**
     * The whole number in the column.
     *
     * @throws RefusedRowException if there is none, or it lies not between these
     */
    default int whole(String column, int lowest, int highest) {
        double number = number(column, lowest, highest);
        if (number != Math.rint(number)) {
            throw new RefusedRowException(
                    "“" + column + "”须为整数，现为“" + get(column) + "”",
                    "'" + column + "' must be a whole number, got '" + get(column) + "'");
        }
        return (int) number;
    }
}
