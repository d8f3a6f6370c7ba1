/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadlineTest {
    private final ThreadGroup group = new ThreadGroup("subsystem-test");

    @Test
    void doesTheWorkInTheGroupAndPassesOnWhatItThrows() throws Exception {
        ThreadGroup seen = Deadline.call("work", group, Duration.ofSeconds(10), () -> Thread.currentThread()
                .getThreadGroup());
        assertThat(seen).isSameAs(group);
        assertThatThrownBy(() -> Deadline.call("work", group, Duration.ofSeconds(10), () -> {
                    throw new java.io.IOException("disk full");
                }))
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("disk full");
    }

    @Test
    void interruptsWhatDoesNotEndInTime() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Deadline.call("the start of x", group, Duration.ofMillis(50), () -> {
                    never.await();
                    return never;
                }))
                .isInstanceOfSatisfying(
                        OverrunException.class, e -> assertThat(e.abandoned()).isFalse())
                .hasMessageContaining("the start of x");
    }

    @Test
    void leavesBehindWhatDoesNotEvenAnswerAnInterrupt() {
        AtomicBoolean end = new AtomicBoolean();
        try {
            assertThatThrownBy(() -> Deadline.call("spin", group, Duration.ofMillis(50), () -> {
                        while (!end.get()) {
                            Thread.onSpinWait();
                        }
                        return end;
                    }))
                    .isInstanceOfSatisfying(OverrunException.class, e -> assertThat(e.abandoned())
                            .isTrue());
        } finally {
            end.set(true);
        }
    }
}
