/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThroughputTest {
    private final AtomicLong clock = new AtomicLong();
    private final Throughput throughput = new Throughput(clock::get);

    @Test
    void isWhatCameBetweenTwoLooks() {
        assertThat(throughput.perSecond("muck", 1000)).isZero();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
        assertThat(throughput.perSecond("muck", 1400)).isEqualTo(100);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(throughput.perSecond("muck", 5000)).as("too soon").isEqualTo(100);
    }

    @Test
    void beginsAnewWithTheCounter() {
        throughput.perSecond("muck", 1000);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
        assertThat(throughput.perSecond("muck", 10)).isZero();
    }
}
