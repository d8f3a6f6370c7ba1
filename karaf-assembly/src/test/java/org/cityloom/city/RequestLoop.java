/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks the same paths again and again, and writes down what was not answered with success. */
public final class RequestLoop implements AutoCloseable {
    private static final long PAUSE_NANOS = 5_000_000;

    private final CityHttp http;
    private final List<String> paths;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final Thread thread = new Thread(this::run, "request-loop");
    private volatile boolean closing;

    private RequestLoop(CityHttp http, List<String> paths) {
        this.http = http;
        this.paths = paths;
    }

    public static RequestLoop start(CityHttp http, List<String> paths) {
        RequestLoop loop = new RequestLoop(http, paths);
        loop.thread.start();
        return loop;
    }

    private void run() {
        while (!closing) {
            for (String path : paths) {
                ask(path);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void ask(String path) {
        requests.incrementAndGet();
        try {
            int status = http.get(path).statusCode();
            if (status != 200) {
                failures.add(path + ": " + status);
            }
        } catch (RuntimeException e) {
            failures.add(path + ": " + e);
        }
    }

    public long requests() {
        return requests.get();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns when the last request was answered. */
    @Override
    public void close() {
        closing = true;
        Await.until("the last request was answered", Duration.ofMinutes(1), () -> !thread.isAlive());
    }
}
