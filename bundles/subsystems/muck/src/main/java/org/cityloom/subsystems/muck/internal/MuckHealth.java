/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.telemetry.TelemetryHandler;

/** There only while the rules run, their limits are loaded and the trucks can be listed. */
@Component(property = {HealthCheck.NAME + "=muck", HealthCheck.TAGS + "=ready"})
public final class MuckHealth implements HealthCheck {

    private final TelemetryHandler handler;

    @Activate
    public MuckHealth(
            @Reference(target = "(component.name=org.cityloom.subsystems.muck.internal.MuckTelemetry)")
                    TelemetryHandler handler,
            @Reference(target = "(component.name=org.cityloom.subsystems.muck.internal.MuckSubsystem)")
                    Subsystem subsystem) {
        this.handler = handler;
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "rules of " + handler.subsystem() + " are running");
    }
}
