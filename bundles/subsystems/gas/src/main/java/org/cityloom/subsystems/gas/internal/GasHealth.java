/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.telemetry.TelemetryHandler;

/** There only while the rules run, their sensors are known and silence and neighbours are watched. */
@Component(property = {HealthCheck.NAME + "=gas", HealthCheck.TAGS + "=ready"})
public final class GasHealth implements HealthCheck {

    private final TelemetryHandler handler;

    @Activate
    public GasHealth(
            @Reference(target = "(component.name=org.cityloom.subsystems.gas.internal.GasTelemetry)")
                    TelemetryHandler handler,
            @Reference(target = "(component.name=org.cityloom.subsystems.gas.internal.GasSubsystem)")
                    Subsystem subsystem,
            @Reference Upkeep upkeep,
            @Reference Neighbours neighbours) {
        this.handler = handler;
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "rules of " + handler.subsystem() + " are running");
    }
}
