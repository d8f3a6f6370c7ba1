/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.log.LogReaderService;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** The gate that a version passes on its way to being kept. Blocks the thread that asks; safe for all threads. */
@Component(service = HealthGate.class)
public final class HealthGate {
    private static final long LOOK_MILLIS = 10; // while it becomes healthy: each look lengthens the gap
    private static final long WATCH_MILLIS = 250; // while it has to stay so

    private final Check resources;
    private final List<Check> checks;
    private final LogReaderService logs;

    @Activate
    public HealthGate(
            BundleContext context,
            @Reference ServiceComponentRuntime components,
            @Reference TelemetryStatus telemetry,
            @Reference SubsystemDoor door,
            @Reference ConfigurationAdmin configurations,
            @Reference LogReaderService logs) {
        this.logs = logs;
        this.resources = new ResourcesCheck(door);
        this.checks = List.of(
                new BundlesCheck(),
                new ComponentsCheck(components),
                new SchemaCheck(context),
                new SessionCheck(telemetry),
                resources,
                new PagesCheck(context, new OwnAddress(configurations)),
                new OwnChecks(context));
    }

    /** Watches the log of the bundles; to be closed when they are judged. */
    public ErrorLog watch(Candidate candidate) {
        return ErrorLog.watch(logs, candidate.bundles());
    }

    /**
     * Waits until everything is well.
     *
     * @param answering is run once, as soon as the components are there and every resource is published
     * @return what is not well at the deadline; empty if all is
     */
    public Optional<LocalizedText> becomesHealthy(Candidate candidate, Duration deadline, Runnable answering)
            throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        boolean told = false;
        while (true) {
            Optional<LocalizedText> complaint = firstComplaint(candidate);
            if (!told && (complaint.isEmpty() || answers(candidate))) {
                answering.run();
                told = true;
            }
            if (complaint.isEmpty() || System.nanoTime() > end) {
                return complaint;
            }
            pause(LOOK_MILLIS);
        }
    }

    private boolean answers(Candidate candidate) {
        return checks.stream()
                .limit(checks.indexOf(resources) + 1L)
                .filter(check -> !(check instanceof SessionCheck))
                .allMatch(check -> check.complaint(candidate).isEmpty());
    }

    /** Waits for the probation to pass; returns early with what is not well any more. */
    public Optional<LocalizedText> staysHealthy(Candidate candidate, Duration probation, ErrorLog log)
            throws InterruptedException {
        long end = System.nanoTime() + probation.toNanos();
        while (true) {
            Optional<LocalizedText> complaint = log.first()
                    .map(error -> new LocalizedText("日志中出现错误：" + error, "it logged an error: " + error))
                    .or(() -> firstComplaint(candidate));
            if (complaint.isPresent() || System.nanoTime() > end) {
                return complaint;
            }
            pause(Math.min(WATCH_MILLIS, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1));
        }
    }

    /** What is not well now. */
    public Optional<LocalizedText> firstComplaint(Candidate candidate) {
        return checks.stream()
                .map(check -> check.complaint(candidate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void pause(long millis) throws InterruptedException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        if (Thread.interrupted()) {
            throw new InterruptedException("the platform stops");
        }
    }
}
