/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.subsystems.gas.internal.GasSubsystem;
import org.cityloom.subsystems.gas.internal.SensorRules;
import org.cityloom.subsystems.gas.internal.Thresholds;

/** {@code /api/gas/thresholds}: the lines that charts draw. They hold in the whole city: everybody who sees gas reads them. */
@Component(service = ThresholdsResource.class, property = RestResource.PUBLISH + "=true")
@Path("gas/thresholds")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(GasSubsystem.VIEW)
@Tag(name = "gas")
public final class ThresholdsResource {
    private final Thresholds thresholds;

    @Activate
    public ThresholdsResource(@Reference Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The thresholds in force.
     *
     * @param level1 %LEL
     * @param level2 %LEL
     * @param deviation share of the set pressure, 0 to 1
     * @param high share of the set pressure
     * @param low share of the set pressure
     */
    public record Lines(double level1, double level2, double deviation, double high, double low) {}

    @GET
    @Operation(summary = "The thresholds of gas and pressure that are in force")
    public Lines lines() {
        SensorRules rules = thresholds.rules();
        return new Lines(
                rules.level1().on(),
                rules.level2().on(),
                rules.pressure().deviation(),
                rules.pressure().high(),
                rules.pressure().low());
    }
}
