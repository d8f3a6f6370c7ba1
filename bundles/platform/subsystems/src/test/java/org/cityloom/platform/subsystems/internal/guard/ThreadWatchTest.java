/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadWatchTest {
    @Test
    void namesASubsystemThatHasMoreThreadsThanAllowedAndOnlyAsLongAsItHas() throws Exception {
        ThreadGroup group = new ThreadGroup("subsystem-muck");
        CountDownLatch end = new CountDownLatch(1);
        ThreadWatch watch = new ThreadWatch(id -> group, 3);
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(group, () -> awaitQuietly(end), "leaked-" + i);
            threads[i].start();
            assertThat(watch.reason("muck").isPresent()).isEqualTo(i == 3);
        }
        assertThat(watch.reason("muck").orElseThrow().en()).contains("4 threads, 3 are allowed");
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(watch.reason("muck")).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
