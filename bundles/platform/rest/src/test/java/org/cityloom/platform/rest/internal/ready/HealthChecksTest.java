/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.util.converter.Converters;

import org.cityloom.platform.rest.internal.RestConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class HealthChecksTest {
    private static final Result OK = new Result(Result.Status.OK, "works");
    private static final Result NOT_YET = new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "not yet");

    private final HealthChecks checks = new HealthChecks(Converters.standardConverter()
            .convert(Map.of("expected", new String[] {"rest", "cases"}, "health.check.milliseconds", 20_000L))
            .to(RestConfiguration.class));

    @AfterEach
    void close() {
        checks.close();
    }

    private void bind(String name, HealthCheck check) {
        checks.bindCheck(check, Map.of(HealthCheck.NAME, name));
    }

    @Test
    void isReadyWhenEveryExpectedPartWorks() {
        bind("rest", () -> OK);
        assertThat(checks.ask().ready()).isFalse();
        bind("cases", () -> new Result(Result.Status.WARN, "works somehow"));
        bind("other", () -> NOT_YET);
        assertThat(checks.ask().ready()).isTrue();
        bind("cases", () -> NOT_YET);
        assertThat(checks.ask().ready()).isFalse();
    }

    @Test
    void takesNoAnswerOfAPartThatAppearsWhileOthersAreAsked() {
        bind("rest", () -> {
            bind("cases", () -> OK); // for what the answer that follows does not know of
            return OK;
        });
        assertThat(checks.ask().checks())
                .extracting(Readiness.Check::name, Readiness.Check::state)
                .containsExactly(tuple("rest", "OK"), tuple("cases", Readiness.MISSING));
        assertThat(checks.ask().ready()).isTrue();
    }

    @Test
    void asksAgainWhenAnAnswerIsOlderThanTheQuestion() throws Exception {
        CountDownLatch underway = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        bind("rest", () -> {
            underway.countDown();
            await(release);
            return answers.incrementAndGet() == 1 ? OK : NOT_YET;
        });
        CompletableFuture<Readiness> first = CompletableFuture.supplyAsync(checks::ask);
        assertThat(underway.await(20, TimeUnit.SECONDS)).isTrue();
        bind("cases", () -> {
            release.countDown();
            return OK;
        });
        assertThat(checks.ask().ready()).isFalse();
        assertThat(answers).hasValue(2);
        assertThat(first.get(20, TimeUnit.SECONDS).ready()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
