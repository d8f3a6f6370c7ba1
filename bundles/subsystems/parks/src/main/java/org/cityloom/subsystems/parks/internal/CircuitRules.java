/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

/**
 * The rules for circuits (domain, parks).
 *
 * @param current A; a circuit that draws as much is lit
 * @param wrong on or off against what is wanted
 * @param lampsOut fewer lamps lit than registered
 * @param share of the registered lamps, 0 to 1, that may be out
 * @param leakage leakage current
 * @param leakageLimit mA; more is not allowed
 */
public record CircuitRules(
        double current, HeldRule wrong, HeldRule lampsOut, double share, HeldRule leakage, double leakageLimit) {

    /** An alarm for leakage is over below this part of the limit (default): a value that trembles does not raise again and again. */
    static final double LEAKAGE_OVER = 0.8;

    /** Whether that many lit lamps are too few. */
    public boolean isShort(double lit, int registered) {
        return lit < registered * (1 - share);
    }
}
