/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.GroundTruth;
import org.cityloom.simulator.city.Plane;
import org.cityloom.simulator.city.Road;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.city.SimulatedTrade;

/** Probes in wells along the roads, and regulators: in the demo city 1,000 together, one of ten a regulator. */
public final class GasTrade implements SimulatedTrade {
    private static final int SENSORS = 1000;
    private static final int REGULATOR_EVERY = 10;
    private static final int HOURLY_EVERY = 4;
    private static final int PAIR_EVERY = 10;
    private static final double PAIR_METRES = 60; // from one to the next, as wells of one street are
    private static final long PAIR_SEED = 1_000_000; // no seed of a probe
    private static final int OVERDUE_EVERY = 25;
    private static final int CALIBRATION_MONTHS = 12; // as the subsystem has it
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Double> SETS =
            List.of(2.0, 2.5, 3.0, 100.0); // kPa: homes, and a network of medium pressure
    private static final List<String> OPERATORS = List.of("邵阳燃气", "宝庆燃气");

    @Override
    public String subsystem() {
        return "gas";
    }

    @Override
    public List<SimulatedDevice> devices(City city, CitySettings settings, GroundTruth truth) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        Neighbourhood neighbourhood = new Neighbourhood(truth);
        List<SimulatedDevice> result = new ArrayList<>();
        Position near = city.roads().position(city.roads().leaving(0), 0, 0, 0);
        for (int number = 1; number <= settings.scaled(SENSORS); number++) {
            Road road = city.roads().leaving(random.nextInt(city.roads().size()));
            Position own = city.roads()
                    .position(
                            road, random.nextDouble(road.metres()), random.nextDouble(-8, 8), random.nextDouble(-8, 8));
            Position place = isSecond(number) ? new Plane(near).position(PAIR_METRES, 0) : own;
            near = own;
            long seed = settings.seed() + number;
            result.add(
                    isRegulator(number)
                            ? new Regulator(registration(number, place), set(number), truth, seed)
                            : new Probe(
                                    registration(number, place),
                                    interval(number),
                                    settings.zone(),
                                    truth,
                                    neighbourhood,
                                    seed,
                                    leak(number, settings.seed())));
        }
        return List.copyOf(result);
    }

    @Override
    public List<DemoTable> tables(List<SimulatedDevice> devices, CitySettings settings, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        GroundTruth told =
                (device, rule, from) -> until -> {}; // the day is the same for all, and its alarms come at once
        return List.of(new DemoTable("gas-sensors", register(settings, today, told)));
    }

    /**
     * What the people of the demo city say of these sensors, as CSV that the subsystem imports.
     *
     * @param truth is told whose calibration is overdue
     */
    public static String register(CitySettings settings, LocalDate today, GroundTruth truth) {
        StringBuilder csv = new StringBuilder("device,site,interval,calibratedOn,setPressure,operator\n");
        for (int number = 1; number <= settings.scaled(SENSORS); number++) {
            boolean regulator = isRegulator(number);
            boolean overdue = number % OVERDUE_EVERY == 0;
            LocalDate calibrated = today.minusMonths(overdue ? CALIBRATION_MONTHS + 1 : number % CALIBRATION_MONTHS);
            if (overdue) {
                truth.begins(
                        id(number),
                        "gas-calibration",
                        calibrated
                                .plusMonths(CALIBRATION_MONTHS)
                                .atStartOfDay(settings.zone())
                                .toInstant());
            }
            csv.append(String.join(
                            ",",
                            id(number),
                            regulator ? "REGULATOR" : number % 3 == 0 ? "ADJACENT" : "WELL",
                            regulator ? "60" : Long.toString(interval(number).toSeconds()),
                            calibrated.toString(),
                            regulator ? Double.toString(set(number)) : "",
                            operator(number)))
                    .append('\n');
        }
        return csv.toString();
    }

    /** Every fourth saves its battery; without its entry in the register it would be taken for silent. */
    private static Duration interval(int number) {
        return number % HOURLY_EVERY == 1 ? HOUR : HALF_HOUR;
    }

    private static boolean isRegulator(int number) {
        return number % REGULATOR_EVERY == 0;
    }

    /** Whether it stands beside the probe before it. */
    private static boolean isSecond(int number) {
        return number % PAIR_EVERY == 2;
    }

    private static @Nullable Long leak(int number, long seed) {
        boolean paired = isSecond(number) || isSecond(number + 1);
        return paired ? seed + PAIR_SEED + number / PAIR_EVERY : null;
    }

    private static double set(int number) {
        return SETS.get(number / REGULATOR_EVERY % SETS.size());
    }

    private static String operator(int number) {
        return OPERATORS.get(number % OPERATORS.size());
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "gas-%04d", number);
    }

    private static DeviceRegistration registration(int number, Position place) {
        boolean regulator = isRegulator(number);
        String name = String.format(Locale.ROOT, regulator ? "调压箱-%04d" : "燃气井-%04d", number);
        return new DeviceRegistration(
                id(number), regulator ? "gas-regulator" : "gas-probe", name, operator(number), place, null);
    }
}
