/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.cityloom.simulator.city.GroundTruth;

/** The faults of one device that go on now. */
final class Truths {
    private final String device;
    private final GroundTruth truth;
    private final Map<String, GroundTruth.Fault> going = new HashMap<>();

    Truths(String device, GroundTruth truth) {
        this.device = device;
        this.truth = truth;
    }

    /** Whether a fault goes on from now on. */
    void tell(String rule, boolean there, Instant now) {
        if (there) {
            going.computeIfAbsent(rule, kind -> truth.begins(device, kind, now));
        } else if (going.containsKey(rule)) {
            going.remove(rule).ends(now);
        }
    }

    /** Likewise with two thresholds: a fault that begins at {@code on} goes on while the value is above {@code off}. */
    void tell(String rule, double value, double on, double off, Instant now) {
        tell(rule, value >= on || (going.containsKey(rule) && value > off), now);
    }
}
