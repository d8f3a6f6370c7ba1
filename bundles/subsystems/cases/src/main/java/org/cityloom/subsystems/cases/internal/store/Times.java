/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.EnumMap;
import java.util.Map;

import org.cityloom.subsystems.cases.internal.lifecycle.Action;

/** How often what is counted happened, from its columns. */
final class Times {
    private Times() {}

    static Map<Action, Integer> of(int reworks, int returns, int postponements, int suspensions, int appeals) {
        Map<Action, Integer> times = new EnumMap<>(Action.class);
        times.put(Action.REWORK, reworks);
        times.put(Action.RETURN, returns);
        times.put(Action.POSTPONE, postponements);
        times.put(Action.SUSPEND, suspensions);
        times.put(Action.APPEAL, appeals);
        times.values().removeIf(count -> count == 0);
        return Map.copyOf(times);
    }
}
