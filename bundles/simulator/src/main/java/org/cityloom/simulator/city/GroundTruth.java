/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;

/** Where simulated devices write down what they do against the rules, so that alarms can be compared with what really happened. */
@FunctionalInterface
public interface GroundTruth {

    /**
     * A fault begins.
     *
     * @param device id of the device
     * @param rule id of the kind of alarm that the fault calls for
     * @param from when it began, by the clock of the device
     */
    Fault begins(String device, String rule, Instant from);

    /** A fault that has begun. */
    @FunctionalInterface
    interface Fault {

        /** It ends; once. */
        void ends(Instant at);
    }
}
