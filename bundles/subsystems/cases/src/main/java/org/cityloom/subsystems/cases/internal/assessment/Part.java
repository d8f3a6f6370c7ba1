/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

/** Which cases behind a rate. */
public enum Part {
    NUMERATOR,
    DENOMINATOR,

    /** In the denominator but not in the numerator. */
    MISSED;

    /** The condition of SQL beyond that of the basis; empty if there is none. */
    public String condition(Rate rate) {
        return switch (this) {
            case NUMERATOR -> "(" + rate.condition() + ")";
            case DENOMINATOR -> "";
            case MISSED -> "NOT COALESCE((" + rate.condition() + "), FALSE)";
        };
    }
}
