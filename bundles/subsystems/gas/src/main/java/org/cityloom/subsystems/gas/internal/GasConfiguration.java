/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Thresholds of the subsystem. Each description names the unit and where the default comes from. */
@ObjectClassDefinition(
        id = GasConfiguration.PID,
        name = "%gas.name",
        description = "%gas.description",
        localization = "OSGI-INF/l10n/gas")
public @interface GasConfiguration {

    /** Where the thresholds are configured. */
    String PID = "org.cityloom.gas";

    @AttributeDefinition(name = "%level1.name", description = "%level1.description", min = "1", max = "100")
    double level1_on() default 20;

    @AttributeDefinition(name = "%level2.name", description = "%level2.description", min = "2", max = "100")
    double level2_on() default 50;

    @AttributeDefinition(
            name = "%levelclearing.name",
            description = "%levelclearing.description",
            min = "0.1",
            max = "50")
    double level_clearing() default 5;

    @AttributeDefinition(name = "%neighbours.name", description = "%neighbours.description", min = "10", max = "1000")
    double neighbour_metres() default 120;

    @AttributeDefinition(
            name = "%neighbourwindow.name",
            description = "%neighbourwindow.description",
            min = "1",
            max = "120")
    int neighbour_window() default 10;

    @AttributeDefinition(name = "%rise.name", description = "%rise.description", min = "1", max = "100")
    double rise_more() default 10;

    @AttributeDefinition(name = "%window.name", description = "%window.description", min = "1", max = "60")
    int rise_window() default 10;

    @AttributeDefinition(
            name = "%riseclearing.name",
            description = "%riseclearing.description",
            min = "0.1",
            max = "50")
    double rise_clearing() default 5;

    @AttributeDefinition(name = "%deviation.name", description = "%deviation.description", min = "1", max = "40")
    double pressure_deviation() default 10;

    @AttributeDefinition(name = "%high.name", description = "%high.description", min = "110", max = "400")
    double pressure_high() default 150;

    @AttributeDefinition(name = "%low.name", description = "%low.description", min = "10", max = "90")
    double pressure_low() default 75;

    @AttributeDefinition(
            name = "%pressureclearing.name",
            description = "%pressureclearing.description",
            min = "0",
            max = "10")
    double pressure_clearing() default 2;

    @AttributeDefinition(name = "%battery.name", description = "%battery.description", min = "1", max = "90")
    double battery_low() default 20;

    @AttributeDefinition(name = "%charged.name", description = "%charged.description", min = "2", max = "100")
    double battery_changed() default 30;

    @AttributeDefinition(name = "%silence.name", description = "%silence.description", min = "1", max = "20")
    double silent_intervals() default 2;

    @AttributeDefinition(name = "%calibration.name", description = "%calibration.description", min = "1", max = "60")
    int calibration_months() default 12;
}
