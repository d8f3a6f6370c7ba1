/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.service.metatype.AttributeDefinition;

/** What an attribute holds. */
public enum AttributeType {
    /** A text of one line. */
    TEXT,
    /** A whole number. */
    WHOLE,
    /** A number with a fraction. */
    DECIMAL,
    /** Yes or no. */
    BOOLEAN,
    /** A text that is never shown. */
    SECRET;

    private static final int LONGEST_TEXT = 4000;

    static AttributeType of(int metatype) {
        return switch (metatype) {
            case AttributeDefinition.INTEGER,
                    AttributeDefinition.LONG,
                    AttributeDefinition.SHORT,
                    AttributeDefinition.BYTE -> WHOLE;
            case AttributeDefinition.DOUBLE, AttributeDefinition.FLOAT -> DECIMAL;
            case AttributeDefinition.BOOLEAN -> BOOLEAN;
            case AttributeDefinition.PASSWORD -> SECRET;
            default -> TEXT;
        };
    }

    /** The text as a Long, Double, Boolean or String; empty if it is none of this type. */
    Optional<Object> read(String text) {
        return switch (this) {
            case TEXT, SECRET -> text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
            case BOOLEAN -> Boolean.parseBoolean(text) || text.equalsIgnoreCase("false")
                    ? Optional.of(Boolean.valueOf(text))
                    : Optional.empty();
            case WHOLE, DECIMAL -> number(text.trim());
        };
    }

    private Optional<Object> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (this == WHOLE) {
                return Optional.of(number.longValueExact());
            }
            double rounded = number.doubleValue();
            return Double.isFinite(rounded) ? Optional.of(rounded) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty(); // a fraction, or beyond what fits
        }
    }
}
