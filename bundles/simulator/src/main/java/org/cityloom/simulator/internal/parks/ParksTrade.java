/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;

/**
 * The circuits and light meters of the demo city's parks: three circuits and three meters in each zone. Those of one zone have the same
 * owner.
 */
public final class ParksTrade implements SimulatedTrade {

    private static final int CIRCUITS = 150; // of the demo city
    private static final int OF_A_ZONE = 3; // circuits, and as many meters

    @Override
    public String subsystem() {
        return "parks";
    }

    @Override
    public List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth) {
        List<SimulatedDevice> devices = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(settings.seed());
        int circuits = settings.scaled(CIRCUITS);
        for (int first = 0; first < circuits; first += OF_A_ZONE) {
            int zone = first / OF_A_ZONE + 1;
            Position place = city.roads()
                    .position(city.roads().leaving(random.nextInt(city.roads().size())), 0, 40, 40);
            Daylight daylight = new Daylight(place, settings.seed() + zone);
            for (int i = 0; i < OF_A_ZONE; i++) {
                int number = first + i + 1;
                Chances chances = new Chances(settings.seed() + number, settings.zone());
                devices.add(new LampCircuit(number, zone, place, chances, truth));
                devices.add(new LightMeter(number, zone, daylight, chances, truth));
            }
        }
        return devices;
    }
}
