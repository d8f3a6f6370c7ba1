/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.internal.framework.Deadline;

/**
 * Its own Felix Health Checks are content. They are held until the judgement is over: a check that is made anew for every question
 * could remember nothing.
 */
final class OwnChecks implements Check, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(2); // default, as for readiness with some room

    private final BundleContext context;
    private final Map<ServiceReference<?>, Object> held = new HashMap<>();

    OwnChecks(BundleContext context) {
        this.context = context;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        return candidate
                .services(HealthCheck.class)
                .map(reference -> complaint(candidate, reference))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalizedText> complaint(Candidate candidate, ServiceReference<?> reference) {
        Object name = reference.getProperty(HealthCheck.NAME);
        Object service = held.computeIfAbsent(reference, context::getService);
        if (!(service instanceof HealthCheck check)) {
            return Optional.empty(); // it went at this very moment; whether it should have is the other checks' concern
        }
        try {
            Result result = Deadline.call(
                    "the health check " + name, Thread.currentThread().getThreadGroup(), LONGEST, check::execute);
            return result.isOk() || result.getStatus() == Result.Status.WARN
                    ? Optional.empty()
                    : Optional.of(said(candidate, name, String.valueOf(result)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(said(candidate, name, "interrupted"));
        } catch (Exception e) {
            return Optional.of(said(candidate, name, String.valueOf(e.getMessage())));
        }
    }

    private static LocalizedText said(Candidate candidate, Object name, String what) {
        return new LocalizedText(
                candidate.subsystem() + " 的健康检查 " + name + " 报告：" + what,
                "the health check " + name + " of " + candidate.subsystem() + " says: " + what);
    }

    @Override
    public void close() {
        held.keySet().forEach(context::ungetService);
    }
}
