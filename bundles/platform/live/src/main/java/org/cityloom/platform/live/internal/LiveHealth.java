/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether screens can follow what changes. */
@Component(property = {HealthCheck.NAME + "=live", HealthCheck.TAGS + "=ready"})
public final class LiveHealth implements HealthCheck {
    private final LiveHub hub;

    @Activate
    public LiveHealth(@Reference LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public Result execute() {
        return hub.full()
                ? new Result(Result.Status.WARN, "no further screen can connect: " + hub.screens() + " are connected")
                : new Result(Result.Status.OK, hub.screens() + " screens are connected");
    }
}
