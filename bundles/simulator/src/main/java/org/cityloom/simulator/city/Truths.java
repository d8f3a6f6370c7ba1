/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The faults of one device that go on now. For the thread that asks the device. */
public final class Truths {
    private final String device;
    private final GroundTruth truth;
    private final Map<String, GroundTruth.Fault> going = new HashMap<>();

    public Truths(String device, GroundTruth truth) {
        this.device = device;
        this.truth = truth;
    }

    /** Whether a fault goes on from now on. */
    public void tell(String rule, boolean there, Instant now) {
        tell(rule, there, now, now);
    }

    /** Likewise; one that is new has been there since then. */
    public void tell(String rule, boolean there, Instant since, Instant now) {
        if (there) {
            going.computeIfAbsent(rule, kind -> truth.begins(device, kind, since));
        } else if (going.containsKey(rule)) {
            going.remove(rule).ends(now);
        }
    }

    /** Likewise with two thresholds: a fault that begins at {@code on} goes on while the value is above {@code off}. */
    public void tell(String rule, double value, double on, double off, Instant now) {
        tell(rule, value >= on || (going.containsKey(rule) && value > off), now);
    }

    /** All end. */
    public void end(Instant now) {
        going.values().forEach(fault -> fault.ends(now));
        going.clear();
    }
}
