/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.Collection;
import java.util.Comparator;

/** How a sensor stands, the worst first. Screens show it by colour and by shape. */
public enum Risk {
    /** Gas of level 2 or at neighbours, or a pressure out of all bounds. */
    DANGER,
    /** Gas of level 1, gas that rises fast, or a pressure off its set point. */
    WARNING,
    /** Not heard for too long, or never. */
    SILENT,
    /** Under water, with an empty battery or not calibrated. */
    CARE,
    /** Nothing is wrong. */
    CALM;

    /** The worst that the open rules stand for. */
    public static Risk worst(Collection<Rule> open) {
        return open.stream().map(Rule::risk).min(Comparator.naturalOrder()).orElse(CALM);
    }
}
