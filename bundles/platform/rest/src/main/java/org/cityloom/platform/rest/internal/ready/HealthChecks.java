/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.platform.rest.internal.RestConfiguration;

/** Asks the health checks of all bundles. One that hangs is not asked again before it has answered. */
@Component(service = HealthChecks.class, configurationPid = RestConfiguration.PID)
public final class HealthChecks {
    private static final int THREADS = 4;

    private final List<String> expected;
    private final long milliseconds;
    private final ExecutorService threads;
    private final Map<HealthCheck, String> checks = new ConcurrentHashMap<>();
    private final Map<HealthCheck, Future<Result>> running = new ConcurrentHashMap<>();

    @Activate
    public HealthChecks(RestConfiguration configuration) {
        this.expected = List.of(configuration.expected());
        this.milliseconds = configuration.health_check_milliseconds();
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "cityloom-rest-health-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void close() {
        threads.shutdownNow();
    }

    @Reference(
            target = "(" + HealthCheck.TAGS + "=ready)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindCheck(HealthCheck check, Map<String, Object> properties) {
        checks.put(check, String.valueOf(properties.get(HealthCheck.NAME)));
    }

    void unbindCheck(HealthCheck check) {
        checks.remove(check);
        running.remove(check);
    }

    /** Asks every expected check once; takes no longer than one check may take, however many there are. */
    public Readiness ask() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        checks.keySet().forEach(this::start);
        List<Readiness.Check> answers = new ArrayList<>();
        for (String name : expected) {
            answers.add(worst(name, deadline));
        }
        running.keySet().retainAll(checks.keySet()); // one may have gone after it was asked
        return new Readiness(answers.stream().allMatch(Readiness.Check::works), answers);
    }

    private void start(HealthCheck check) {
        running.compute(
                check, (key, before) -> before != null && !before.isDone() ? before : threads.submit(key::execute));
    }

    private Readiness.Check worst(String name, long deadline) {
        Readiness.@Nullable Check worst = null;
        for (Map.Entry<HealthCheck, String> each : checks.entrySet()) {
            if (each.getValue().equals(name)) {
                Readiness.Check answer = answer(name, running.get(each.getKey()), deadline);
                worst = worst == null || worst.works() ? answer : worst;
            }
        }
        return worst == null ? new Readiness.Check(name, Readiness.MISSING, "it has not appeared yet") : worst;
    }

    private static Readiness.Check answer(String name, @Nullable Future<Result> future, long deadline) {
        if (future == null) {
            return new Readiness.Check(name, Readiness.MISSING, "it went while it was asked");
        }
        try {
            Result result = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Readiness.Check(name, result.getStatus().name(), message(result));
        } catch (TimeoutException e) {
            return new Readiness.Check(name, Readiness.SILENT, "it did not answer in time");
        } catch (ExecutionException e) {
            return new Readiness.Check(name, Result.Status.HEALTH_CHECK_ERROR.name(), String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Readiness.Check(name, Readiness.SILENT, "interrupted");
        }
    }

    private static String message(Result result) {
        StringBuilder text = new StringBuilder();
        for (ResultLog.Entry entry : result) {
            text.append(text.isEmpty() ? "" : "; ").append(entry.getMessage());
        }
        return text.toString();
    }
}
