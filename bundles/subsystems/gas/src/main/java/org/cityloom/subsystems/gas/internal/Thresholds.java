/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.alarms.Hysteresis;
import org.cityloom.api.calendar.WorkingCalendars;

/** The thresholds as they are now; a change of the configuration takes effect with the next measurement. */
@Component(service = Thresholds.class, configurationPid = GasConfiguration.PID)
@Designate(ocd = GasConfiguration.class)
public final class Thresholds {
    private static final double PERCENT = 100;

    private final WorkingCalendars calendars;
    private volatile Values values;

    @Activate
    public Thresholds(GasConfiguration configuration, @Reference WorkingCalendars calendars) {
        this.calendars = calendars;
        this.values = Values.of(configuration);
    }

    @Modified
    void modified(GasConfiguration configuration) {
        this.values = Values.of(configuration);
    }

    /** The rules of measurements with their present thresholds. */
    public SensorRules rules() {
        return values.rules;
    }

    /** The rule of neighbours with its present thresholds. */
    public NeighbourRule neighbours() {
        return values.neighbours;
    }

    /** How long a sensor that reports at that interval may say nothing. */
    public Duration silence(Duration interval) {
        return Duration.ofMillis(Math.round(interval.toMillis() * values.silentIntervals));
    }

    /** From when on a sensor that was calibrated on that day counts as overdue: the day's beginning in the zone of the city. */
    public Instant calibrationDue(LocalDate calibratedOn) {
        return calibratedOn
                .plus(values.calibration)
                .atStartOfDay(calendars.of("").zone())
                .toInstant();
    }

    private record Values(SensorRules rules, NeighbourRule neighbours, double silentIntervals, Period calibration) {

        static Values of(GasConfiguration configuration) {
            double clearing = configuration.level_clearing();
            SensorRules rules = new SensorRules(
                    new Hysteresis(configuration.level1_on(), configuration.level1_on() - clearing),
                    new Hysteresis(configuration.level2_on(), configuration.level2_on() - clearing),
                    new RiseRule(
                            Duration.ofMinutes(configuration.rise_window()),
                            configuration.rise_more(),
                            configuration.rise_clearing()),
                    new PressureRule(
                            configuration.pressure_deviation() / PERCENT,
                            configuration.pressure_high() / PERCENT,
                            configuration.pressure_low() / PERCENT,
                            configuration.pressure_clearing() / PERCENT),
                    new Hysteresis(-configuration.battery_low(), -configuration.battery_changed()));
            return new Values(
                    rules,
                    new NeighbourRule(
                            configuration.neighbour_metres(), Duration.ofMinutes(configuration.neighbour_window())),
                    configuration.silent_intervals(),
                    Period.ofMonths(configuration.calibration_months()));
        }
    }
}
