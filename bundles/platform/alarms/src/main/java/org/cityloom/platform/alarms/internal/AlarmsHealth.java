/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarms;

/** Whether alarms can be read from the store. */
@Component(property = {HealthCheck.NAME + "=alarms", HealthCheck.TAGS + "=ready"})
public final class AlarmsHealth implements HealthCheck {
    private final Alarms alarms;

    @Activate
    public AlarmsHealth(@Reference Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Result execute() {
        try {
            alarms.feed(0, 1);
            return new Result(Result.Status.OK, "the alarms can be read");
        } catch (RuntimeException e) {
            return new Result(Result.Status.CRITICAL, "the alarms cannot be read: " + e.getMessage(), e);
        }
    }
}
