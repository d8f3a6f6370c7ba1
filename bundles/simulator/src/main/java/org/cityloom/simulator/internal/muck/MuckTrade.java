/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.muck;

import java.util.List;
import java.util.stream.IntStream;

import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Shift;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;

/** The muck trucks of the demo city. */
public final class MuckTrade implements SimulatedTrade {

    private static final int TRUCKS = 300; // of the demo city

    @Override
    public String subsystem() {
        return "muck";
    }

    @Override
    public List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth) {
        return IntStream.rangeClosed(1, settings.scaled(TRUCKS))
                .<SimulatedDevice>mapToObj(number -> new Truck(
                        number,
                        city,
                        Shift.of(settings.zone(), number),
                        settings.interval(),
                        truth,
                        settings.seed() + number))
                .toList();
    }
}
