/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers every fault; for a simulated day, not for a city that goes on. Not for several threads. */
public final class RecordedTruth implements GroundTruth {

    private final List<InjectedFault> faults = new ArrayList<>();

    @Override
    public Fault begins(String device, String rule, Instant from) {
        int index = faults.size();
        faults.add(new InjectedFault(device, rule, from, null));
        return at -> faults.set(index, new InjectedFault(device, rule, from, at));
    }

    /** All so far, in the order in which they began. */
    public List<InjectedFault> faults() {
        return List.copyOf(faults);
    }
}
