/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.subsystem.Subsystem;

/** There only while cases can be reported and led on. */
@Component(property = {HealthCheck.NAME + "=cases", HealthCheck.TAGS + "=ready"})
public final class CasesHealth implements HealthCheck {
    @Activate
    public CasesHealth(
            @Reference Cases cases,
            @Reference(target = "(component.name=org.cityloom.subsystems.cases.internal.CasesSubsystem)")
                    Subsystem subsystem) {
        // that both are there is all it asks
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "cases can be reported and led on");
    }
}
