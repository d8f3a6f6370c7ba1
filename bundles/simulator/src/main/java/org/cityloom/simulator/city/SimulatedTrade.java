/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * Opens what others ask in this trade; empty if there is nothing. The caller closes it.
     *
     * @param devices those that {@link #devices} made
     * @throws IOException if it cannot be opened now
     */
    default Optional<Attended> open(List<SimulatedDevice> devices, CitySettings settings, GroundTruth truth)
            throws IOException {
        return Optional.empty();
    }
}
