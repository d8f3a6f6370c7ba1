/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.time.Duration;
import java.util.List;

import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;

import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** The gate that a version passes on its way to being kept. Safe for all threads. */
@Component(service = HealthGate.class)
public final class HealthGate {
    private static final Duration PAGES = Duration.ofSeconds(1); // default; each look fetches them all

    private final BundleContext context;
    private final LogReaderService logs;
    private final List<Check> answering;
    private final Check session;
    private final Check pages;

    @Activate
    public HealthGate(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            @Reference TelemetryStatus telemetry,
            @Reference SubsystemDoor door,
            @Reference ConfigurationAdmin configurations,
            @Reference LogReaderService logs) {
        this.context = context;
        this.logs = logs;
        this.answering = List.of(
                new BundlesCheck(),
                new ComponentsCheck(components),
                new SchemaCheck(context),
                new ResourcesCheck(door));
        this.session = new SessionCheck(telemetry);
        this.pages = new PagesCheck(context, new OwnAddress(configurations));
    }

    /** Begins to judge; from now on what the candidate writes to the log counts. To be closed when it is judged. */
    public Judgement judge(Candidate candidate) {
        return new Judgement(
                candidate,
                answering,
                List.of(session, new Seldom(pages, PAGES)),
                new OwnChecks(context),
                ErrorLog.watch(logs, candidate.bundles()));
    }
}
