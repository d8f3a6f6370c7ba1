/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Thresholds of the subsystem. Each description names the unit and where the default comes from. */
@ObjectClassDefinition(
        id = SanitationConfiguration.PID,
        name = "%sanitation.name",
        description = "%sanitation.description",
        localization = "OSGI-INF/l10n/sanitation")
public @interface SanitationConfiguration {
    /** Where the thresholds are configured. */
    String PID = "org.cityloom.sanitation";

    @AttributeDefinition(name = "%slowest.name", description = "%slowest.description", min = "0.5", max = "10")
    double working_slowest() default 2;

    @AttributeDefinition(name = "%fastest.name", description = "%fastest.description", min = "5", max = "60")
    double working_fastest() default 15;

    @AttributeDefinition(name = "%lowest.name", description = "%lowest.description", min = "0", max = "10")
    double pressure_lowest() default 0.2;

    @AttributeDefinition(name = "%highest.name", description = "%highest.description", min = "0.1", max = "10")
    double pressure_highest() default 1;

    @AttributeDefinition(name = "%band.name", description = "%band.description", min = "0", max = "1")
    double pressure_clearing() default 0.02;

    @AttributeDefinition(name = "%pressureHold.name", description = "%pressureHold.description", min = "0", max = "600")
    int pressure_hold() default 20;

    @AttributeDefinition(name = "%speedHold.name", description = "%speedHold.description", min = "0", max = "600")
    int speeding_hold() default 30;

    @AttributeDefinition(
            name = "%speedClearing.name",
            description = "%speedClearing.description",
            min = "0",
            max = "10")
    double speeding_clearing() default 2;

    @AttributeDefinition(name = "%idle.name", description = "%idle.description", min = "1", max = "240")
    int idle_hold() default 20;

    @AttributeDefinition(name = "%notWorking.name", description = "%notWorking.description", min = "10", max = "3600")
    int not_working_hold() default 120;

    @AttributeDefinition(name = "%corridor.name", description = "%corridor.description", min = "10", max = "1000")
    double route_corridor() default 50;

    @AttributeDefinition(name = "%offRoute.name", description = "%offRoute.description", min = "10", max = "3600")
    int off_route_hold() default 120;

    @AttributeDefinition(name = "%fuelDrop.name", description = "%fuelDrop.description", min = "1", max = "50")
    double fuel_drop() default 5;

    @AttributeDefinition(name = "%fuelWindow.name", description = "%fuelWindow.description", min = "1", max = "60")
    int fuel_window() default 5;

    @AttributeDefinition(name = "%leakDrop.name", description = "%leakDrop.description", min = "1", max = "50")
    double leak_drop() default 5;

    @AttributeDefinition(name = "%leakWindow.name", description = "%leakWindow.description", min = "1", max = "60")
    int leak_window() default 10;

    @AttributeDefinition(name = "%levelHold.name", description = "%levelHold.description", min = "0", max = "600")
    int level_hold() default 20;

    @AttributeDefinition(name = "%cold.name", description = "%cold.description", min = "-20", max = "20")
    double cold_temperature() default 3;

    @AttributeDefinition(name = "%coldClearing.name", description = "%coldClearing.description", min = "0", max = "5")
    double cold_clearing() default 0.5;

    @AttributeDefinition(name = "%coldHold.name", description = "%coldHold.description", min = "0", max = "3600")
    int cold_hold() default 60;

    @AttributeDefinition(name = "%radius.name", description = "%radius.description", min = "5", max = "500")
    double stop_radius() default 50;

    @AttributeDefinition(name = "%grace.name", description = "%grace.description", min = "0", max = "60")
    int missed_grace() default 2;

    @AttributeDefinition(name = "%crewArea.name", description = "%crewArea.description", min = "1", max = "240")
    int crew_area_hold() default 10;

    @AttributeDefinition(name = "%crewStatic.name", description = "%crewStatic.description", min = "1", max = "240")
    int crew_static_hold() default 30;

    @AttributeDefinition(name = "%crewRadius.name", description = "%crewRadius.description", min = "5", max = "500")
    double crew_static_radius() default 30;

    @AttributeDefinition(name = "%vehicleGap.name", description = "%vehicleGap.description", min = "10", max = "3600")
    int vehicle_gap() default 120;

    @AttributeDefinition(name = "%crewGap.name", description = "%crewGap.description", min = "60", max = "3600")
    int crew_gap() default 300;
}
