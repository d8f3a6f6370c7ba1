/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.subsystems.parks.internal.rest.CamerasResource;
import org.cityloom.subsystems.parks.internal.rest.DevicesResource;
import org.cityloom.subsystems.parks.internal.rest.LampsResource;
import org.cityloom.subsystems.parks.internal.rest.LightResource;
import org.cityloom.subsystems.parks.internal.rest.OverridesResource;
import org.cityloom.subsystems.parks.internal.rest.ZonesResource;

/** There only while the rules run, lights and cameras are looked after, and every resource is there to ask. */
@Component(property = {HealthCheck.NAME + "=parks", HealthCheck.TAGS + "=ready"})
public final class ParksHealth implements HealthCheck {

    private final TelemetryHandler handler;

    @Activate
    public ParksHealth(
            @Reference(target = "(component.name=org.cityloom.subsystems.parks.internal.ParksTelemetry)")
                    TelemetryHandler handler,
            @Reference(target = "(component.name=org.cityloom.subsystems.parks.internal.ParksSubsystem)")
                    Subsystem subsystem,
            @Reference Lamplighter lamplighter,
            @Reference CameraWatch cameraWatch,
            @Reference CamerasResource cameras,
            @Reference DevicesResource devices,
            @Reference LampsResource lamps,
            @Reference LightResource light,
            @Reference OverridesResource overrides,
            @Reference ZonesResource zones) {
        this.handler = handler;
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "rules of " + handler.subsystem() + " are running");
    }
}
