/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Healthy when the registry is loaded and answers; says how many devices and types there are. */
@Component(property = {HealthCheck.NAME + "=devices", HealthCheck.TAGS + "=ready"})
public final class DevicesHealth implements HealthCheck {
    private final DeviceIndex index;
    private final DeviceRegistry registry;

    @Activate
    public DevicesHealth(
            @Reference DeviceIndex index, @Reference DeviceRegistry registry, @Reference DeviceStates states) {
        this.index = index;
        this.registry = registry;
    }

    @Override
    public Result execute() {
        return new Result(
                Result.Status.OK, index.size() + " devices, " + registry.types().size() + " types declared");
    }
}
