/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Asks the health checks of all bundles. One that hangs is not asked again before it has answered. All answers of one question are given after
 * it was known which checks there are: a check that appears while others answer speaks for what these have not seen yet.
 */
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
        Map<HealthCheck, String> now = Map.copyOf(checks);
        Map<HealthCheck, Asked> asked = new HashMap<>();
        now.keySet().forEach(check -> asked.put(check, start(check)));
        List<Readiness.Check> answers = new ArrayList<>();
        for (String name : expected) {
            answers.add(worst(name, now, asked, deadline));
        }
        running.keySet().retainAll(checks.keySet()); // one may have gone after it was asked
        return new Readiness(answers.stream().allMatch(Readiness.Check::works), answers);
    }

    /** @param early whether it was asked before, so that its answer is an old one */
    private record Asked(Future<Result> future, boolean early) {}

    private Asked start(HealthCheck check) {
        boolean[] early = new boolean[1];
        Future<Result> future = running.compute(check, (key, before) -> {
            early[0] = before != null && !before.isDone();
            return before != null && early[0] ? before : threads.submit(key::execute);
        });
        return new Asked(future, early[0]);
    }

    private Readiness.Check worst(
            String name, Map<HealthCheck, String> now, Map<HealthCheck, Asked> asked, long deadline) {
        Readiness.@Nullable Check worst = null;
        for (Map.Entry<HealthCheck, Asked> each : asked.entrySet()) {
            if (name.equals(now.get(each.getKey()))) {
                Readiness.Check answer = answer(name, each.getKey(), each.getValue(), deadline);
                worst = worst == null || worst.works() ? answer : worst;
            }
        }
        return worst == null ? new Readiness.Check(name, Readiness.MISSING, "it has not appeared yet") : worst;
    }

    private Readiness.Check answer(String name, HealthCheck check, Asked asked, long deadline) {
        try {
            Result result = within(asked.future(), deadline);
            if (asked.early()) {
                result = within(start(check).future(), deadline);
            }
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

    private static Result within(Future<Result> future, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private static String message(Result result) {
        StringBuilder text = new StringBuilder();
        for (ResultLog.Entry entry : result) {
            text.append(text.isEmpty() ? "" : "; ").append(entry.getMessage());
        }
        return text.toString();
    }
}
