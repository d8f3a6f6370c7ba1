/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.sanitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;

/** The sanitation vehicles of the demo city, and half as many workers. */
public final class SanitationTrade implements SimulatedTrade {
    private static final int VEHICLES = 200; // of the demo city
    private static final int WORKERS = 100; // likewise, an estimate

    @Override
    public String subsystem() {
        return "sanitation";
    }

    /** What they are to do; the same for the same city and settings. */
    public SanitationPlan plan(City city, CitySettings settings) {
        Planner planner = new Planner(city, settings.seed());
        return new SanitationPlan(
                IntStream.rangeClosed(1, settings.scaled(VEHICLES))
                        .mapToObj(planner::route)
                        .toList(),
                IntStream.rangeClosed(1, settings.scaled(WORKERS))
                        .mapToObj(planner::shifts)
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth) {
        SanitationPlan plan = plan(city, settings);
        List<SimulatedDevice> devices = new ArrayList<>();
        plan.routes().forEach(route -> devices.add(new Sweeper(devices.size() + 1, route, city, settings, truth)));
        for (int i = 0; i < plan.shifts().size(); i += 2) {
            devices.add(new Worker(i / 2 + 1, plan.shifts().subList(i, i + 2), city.places(), settings, truth));
        }
        return devices;
    }

    @Override
    public List<DemoTable> tables(List<SimulatedDevice> devices, CitySettings settings, Instant now) {
        SanitationPlan plan = SanitationPlan.of(devices);
        return List.of(
                new DemoTable("sanitation-routes", plan.csv()),
                new DemoTable("sanitation-plans", plan.vehicles()),
                new DemoTable(
                        "sanitation-shifts", plan.shifts(LocalDate.ofInstant(now, settings.zone()), settings.zone())));
    }
}
