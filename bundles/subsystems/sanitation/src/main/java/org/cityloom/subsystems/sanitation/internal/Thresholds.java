/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Duration;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** The thresholds as they are now; a change of the configuration takes effect with the next measurement. */
@Component(service = Thresholds.class, configurationPid = SanitationConfiguration.PID)
@Designate(ocd = SanitationConfiguration.class)
public final class Thresholds {
    private volatile Values values;

    @Activate
    public Thresholds(SanitationConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    @Modified
    void modified(SanitationConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    /** All of them, of the same moment. */
    public Values now() {
        return values;
    }

    /**
     * Thresholds that belong together.
     *
     * @param vehicles the rules on vehicles
     * @param crews the rules on workers
     * @param corridor metres from the line of a route within which a vehicle is on it
     * @param stopRadius metres from a stop within which a vehicle is there
     * @param grace how long reports may be under way before a stop counts as left out
     * @param vehicleGap longest time between two fixes of a vehicle that belong together
     * @param crewGap likewise of a worker
     */
    public record Values(
            VehicleRules vehicles,
            CrewRules crews,
            double corridor,
            double stopRadius,
            Duration grace,
            Duration vehicleGap,
            Duration crewGap) {

        static Values of(SanitationConfiguration configuration) {
            Duration gap = Duration.ofSeconds(configuration.vehicle_gap());
            Duration crewGap = Duration.ofSeconds(configuration.crew_gap());
            Work.Band band = new Work.Band(
                    configuration.pressure_lowest(),
                    configuration.pressure_highest(),
                    configuration.pressure_clearing());
            VehicleRules vehicles = new VehicleRules(
                    new Work(configuration.working_slowest(), configuration.working_fastest(), band),
                    configuration.speeding_clearing(),
                    new VehicleRules.Falls(
                            configuration.leak_drop(),
                            Duration.ofMinutes(configuration.leak_window()),
                            configuration.fuel_drop(),
                            Duration.ofMinutes(configuration.fuel_window())),
                    new VehicleRules.Cold(configuration.cold_temperature(), configuration.cold_clearing()),
                    held(configuration, gap));
            CrewRules crews = new CrewRules(
                    configuration.crew_static_radius(),
                    Map.of(
                            Rule.CREW_AREA,
                            new HeldRule(Duration.ofMinutes(configuration.crew_area_hold()), crewGap),
                            Rule.CREW_STATIC,
                            new HeldRule(Duration.ofMinutes(configuration.crew_static_hold()), crewGap),
                            Rule.SOS,
                            new HeldRule(Duration.ZERO, crewGap)));
            return new Values(
                    vehicles,
                    crews,
                    configuration.route_corridor(),
                    configuration.stop_radius(),
                    Duration.ofMinutes(configuration.missed_grace()),
                    gap,
                    crewGap);
        }

        /** How long each rule on vehicles must hold; a fall is known over gaps as long as the time in which it counts. */
        private static Map<Rule, HeldRule> held(SanitationConfiguration configuration, Duration gap) {
            Duration levels = Duration.ofSeconds(configuration.level_hold());
            return Map.of(
                    Rule.PRESSURE,
                    new HeldRule(Duration.ofSeconds(configuration.pressure_hold()), gap),
                    Rule.SPEEDING,
                    new HeldRule(Duration.ofSeconds(configuration.speeding_hold()), gap),
                    Rule.IDLE,
                    new HeldRule(Duration.ofMinutes(configuration.idle_hold()), gap),
                    Rule.NOT_WORKING,
                    new HeldRule(Duration.ofSeconds(configuration.not_working_hold()), gap),
                    Rule.OFF_ROUTE,
                    new HeldRule(Duration.ofSeconds(configuration.off_route_hold()), gap),
                    Rule.FUEL,
                    new HeldRule(levels, longer(gap, Duration.ofMinutes(configuration.fuel_window()))),
                    Rule.LEAK,
                    new HeldRule(levels, longer(gap, Duration.ofMinutes(configuration.leak_window()))),
                    Rule.COLD,
                    new HeldRule(Duration.ofSeconds(configuration.cold_hold()), gap));
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }
}
