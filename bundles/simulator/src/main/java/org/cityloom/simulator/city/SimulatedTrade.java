/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;
import java.util.List;

/** The devices of one subsystem in the simulated city. */
public interface SimulatedTrade {

    /** Id of the subsystem that its devices report to. */
    String subsystem();

    /**
     * Makes its devices, in an order that stays the same for the same settings; takes at most some seconds.
     *
     * @param truth is told of every fault that they inject, by the thread that asks the device
     */
    List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth);

    /**
     * What people plan and say of these devices, to be filled in when they are registered.
     *
     * @param devices those that {@link #devices} made
     * @param now the present, from which on something is planned
     */
    default List<DemoTable> tables(List<SimulatedDevice> devices, CitySettings settings, Instant now) {
        return List.of();
    }
}
