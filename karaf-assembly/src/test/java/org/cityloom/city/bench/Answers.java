/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

import org.cityloom.city.Await;
import org.cityloom.city.CityHttp;

/** Somebody who asks the same path again and again, one request at a time, and notes when it was answered well and when not. */
final class Answers implements AutoCloseable {
    private static final long PAUSE_NANOS = 2_000_000;
    private static final Duration CALM = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CityHttp http;
    private final String path;
    private final NavigableSet<Instant> good = new ConcurrentSkipListSet<>();
    private final NavigableSet<Instant> bad = new ConcurrentSkipListSet<>();
    private final Thread thread = new Thread(this::run, "answers");
    private volatile boolean closing;

    private Answers(CityHttp http, String path) {
        this.http = http;
        this.path = path;
    }

    static Answers of(CityHttp http, String path) {
        Answers answers = new Answers(http, path);
        answers.thread.start();
        return answers;
    }

    private void run() {
        while (!closing) {
            boolean well = isGood();
            (well ? good : bad).add(Instant.now());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isGood() {
        try {
            return http.get(path).statusCode() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Returns when it is answered well since half a second; the moment at which that was so. */
    Instant awaitCalm() {
        Instant[] calm = {Instant.now()};
        Await.until(path + " is answered", PATIENCE, () -> {
            calm[0] = Instant.now();
            Instant since = calm[0].minus(CALM);
            return bad.higher(since) == null && good.higher(since) != null && good.lower(since) != null;
        });
        return calm[0];
    }

    Moments good() {
        return new Moments(good);
    }

    /** How many requests between the two moments were not answered well. */
    int failures(Instant from, Instant to) {
        return bad.subSet(from, true, to, true).size();
    }

    @Override
    public void close() {
        closing = true;
        Await.until("the last request was answered", PATIENCE, () -> !thread.isAlive());
    }
}
