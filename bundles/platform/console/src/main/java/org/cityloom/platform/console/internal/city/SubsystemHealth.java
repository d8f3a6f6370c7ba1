/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.subsystem.SubsystemBundle;

/** What the health checks of a subsystem say. One that hangs is asked once and waited for by nobody. */
@Component(service = SubsystemHealth.class)
public final class SubsystemHealth {
    private static final int THREADS = 2;
    private static final long PATIENCE_MILLIS = 1000; // default, as for readiness

    private final Map<HealthCheck, String> checks = new ConcurrentHashMap<>();
    private final Map<HealthCheck, Future<Result>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "cityloom-console-health");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public SubsystemHealth() {}

    @Reference(
            service = HealthCheck.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindCheck(ServiceReference<HealthCheck> reference, HealthCheck check) {
        Bundle bundle = reference.getBundle();
        Optional.ofNullable(bundle)
                .flatMap(SubsystemBundle::subsystem)
                .ifPresent(subsystem -> checks.put(check, subsystem));
    }

    void unbindCheck(HealthCheck check) {
        checks.remove(check);
        running.remove(check);
    }

    /** The worst of its checks; empty if it has none. */
    Optional<Health> of(String subsystem) {
        return checks.entrySet().stream()
                .filter(each -> each.getValue().equals(subsystem))
                .map(each -> ask(each.getKey()))
                .max((one, other) -> one.status().compareTo(other.status()));
    }

    private Health ask(HealthCheck check) {
        Future<Result> future = running.compute(
                check, (key, before) -> before != null && !before.isDone() ? before : threads.submit(key::execute));
        try {
            Result result = future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return new Health(result.getStatus(), message(result));
        } catch (TimeoutException e) {
            return new Health(Result.Status.HEALTH_CHECK_ERROR, "it did not answer in time");
        } catch (ExecutionException e) {
            return new Health(Result.Status.HEALTH_CHECK_ERROR, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(Result.Status.HEALTH_CHECK_ERROR, "interrupted");
        }
    }

    private static String message(Result result) {
        StringBuilder text = new StringBuilder();
        for (ResultLog.Entry entry : result) {
            text.append(text.isEmpty() ? "" : "; ").append(entry.getMessage());
        }
        return text.toString();
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    /**
     * What was said.
     *
     * @param status the worse, the later in the order of its type
     * @param message in the words of the check
     */
    record Health(Result.Status status, String message) {}
}
