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
import org.cityloom.subsystems.cases.internal.rest.AlarmCasesResource;
import org.cityloom.subsystems.cases.internal.rest.AssessmentResource;
import org.cityloom.subsystems.cases.internal.rest.CaseExportResource;
import org.cityloom.subsystems.cases.internal.rest.CaseResource;
import org.cityloom.subsystems.cases.internal.rest.CasesResource;
import org.cityloom.subsystems.cases.internal.rest.CatalogueResource;
import org.cityloom.subsystems.cases.internal.rest.PhotosResource;
import org.cityloom.subsystems.cases.internal.rest.RatingResource;
import org.cityloom.subsystems.cases.internal.rest.RouteTestResource;
import org.cityloom.subsystems.cases.internal.rest.RoutesResource;
import org.cityloom.subsystems.cases.internal.rest.TransfersResource;

/** There only while cases can be reported and led on, and every resource is there to ask. */
@Component(property = {HealthCheck.NAME + "=cases", HealthCheck.TAGS + "=ready"})
public final class CasesHealth implements HealthCheck {
    @Activate
    public CasesHealth(
            @Reference(target = "(component.name=org.cityloom.subsystems.cases.internal.CasesSubsystem)")
                    Subsystem subsystem,
            @Reference AlarmCasesResource alarmCases,
            @Reference AssessmentResource assessment,
            @Reference CaseExportResource export,
            @Reference CaseResource one,
            @Reference CasesResource cases,
            @Reference CatalogueResource catalogue,
            @Reference PhotosResource photos,
            @Reference RatingResource rating,
            @Reference RouteTestResource routeTest,
            @Reference RoutesResource routes,
            @Reference TransfersResource transfers) {
        // that all are there is all it asks
    }

    @Override
    public Result execute() {
        return new Result(Result.Status.OK, "cases can be reported and led on");
    }
}
