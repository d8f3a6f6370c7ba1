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

import org.cityloom.api.text.LocalizedText;

/** The judgement on one candidate. For one thread, which it blocks. */
public final class Judgement implements AutoCloseable {
    private static final long LOOK_MILLIS = 10; // while it becomes healthy: each look lengthens the gap
    private static final long WATCH_MILLIS = 250; // while it has to stay so
    private static final Duration SETTLE =
            Duration.ofSeconds(5); // default; a component that comes later is published meanwhile

    private final Candidate candidate;
    private final List<Check> answering;
    private final List<Check> others;
    private final OwnChecks own;
    private final ErrorLog log;

    Judgement(Candidate candidate, List<Check> answering, List<Check> others, OwnChecks own, ErrorLog log) {
        this.candidate = candidate;
        this.answering = answering;
        this.others = others;
        this.own = own;
        this.log = log;
    }

    /** What is judged. */
    public Candidate candidate() {
        return candidate;
    }

    /**
     * Waits until everything is well.
     *
     * @param answers is run as soon as the components are there and every resource is published
     * @return what is not well at the deadline; empty if all is
     */
    public Optional<LocalizedText> becomesHealthy(Duration deadline, Runnable answers) throws InterruptedException {
        long end = System.nanoTime() + deadline.toNanos();
        boolean told = false;
        while (true) {
            Optional<LocalizedText> complaint = first(answering);
            if (complaint.isEmpty()) {
                if (!told) {
                    answers.run();
                    told = true;
                }
                complaint = first(others).or(() -> own.complaint(candidate));
            }
            if (complaint.isEmpty() || System.nanoTime() > end) {
                return complaint;
            }
            pause(LOOK_MILLIS);
        }
    }

    /**
     * Waits for the probation to pass; returns early with what is not well any more. Components and resources may come and be published anew,
     * because something that they use came later: only what does not settle is not well.
     */
    public Optional<LocalizedText> staysHealthy(Duration probation) throws InterruptedException {
        long end = System.nanoTime() + probation.toNanos();
        while (true) {
            Optional<LocalizedText> complaint = log.first()
                    .map(error -> new LocalizedText("日志中出现错误：" + error, "it logged an error: " + error))
                    .or(() -> first(others))
                    .or(() -> own.complaint(candidate));
            if (complaint.isEmpty()) {
                complaint = unsettled();
            }
            if (complaint.isPresent() || System.nanoTime() > end) {
                return complaint;
            }
            pause(Math.min(WATCH_MILLIS, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1));
        }
    }

    private Optional<LocalizedText> unsettled() throws InterruptedException {
        long end = System.nanoTime() + SETTLE.toNanos();
        Optional<LocalizedText> complaint = first(answering);
        while (complaint.isPresent() && System.nanoTime() < end) {
            pause(WATCH_MILLIS);
            complaint = first(answering);
        }
        return complaint;
    }

    private Optional<LocalizedText> first(List<Check> checks) {
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

    @Override
    public void close() {
        log.close();
        own.close();
    }
}
