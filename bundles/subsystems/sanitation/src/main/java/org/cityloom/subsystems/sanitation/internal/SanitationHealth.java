/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.subsystems.sanitation.internal.routes.Upkeep;

/** There only while the rules run, the routes are loaded and somebody looks for stops that are left out. */
@Component(property = {HealthCheck.NAME + "=sanitation", HealthCheck.TAGS + "=ready"})
public final class SanitationHealth implements HealthCheck {
    private final TelemetryHandler handler;

    @Activate
    public SanitationHealth(
            @Reference(target = "(component.name=org.cityloom.subsystems.sanitation.internal.SanitationTelemetry)")
                    TelemetryHandler handler,
            @Reference(target = "(component.name=org.cityloom.subsystems.sanitation.internal.SanitationSubsystem)")
                    Subsystem subsystem,
            @Reference Upkeep upkeep) {
        this.handler = handler;
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "rules of " + handler.subsystem() + " are running");
    }
}
