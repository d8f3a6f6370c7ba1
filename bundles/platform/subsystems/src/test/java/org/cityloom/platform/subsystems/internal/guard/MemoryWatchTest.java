/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryWatchTest {
    private static final long MIB = 1 << 20;

    private final Map<String, Long> allocated = new HashMap<>(Map.of("muck", 0L, "gas", 0L));
    private double inUse = 0.5;
    private final MemoryWatch watch = new MemoryWatch(() -> inUse, allocated::get);

    private boolean named(String subsystem) {
        return watch.reason(subsystem).isPresent();
    }

    private void look() {
        allocated.keySet().forEach(watch::reason);
    }

    @Test
    void namesNobodyWhileThereIsPlenty() {
        allocated.put("muck", 10_000 * MIB);
        assertThat(named("muck")).isFalse();
    }

    @Test
    void namesTheOneThatAllocatedMostSinceMemoryWasPlenty() {
        allocated.put("gas", 10_000 * MIB); // long ago, and given back
        look();
        allocated.merge("muck", 300 * MIB, Long::sum);
        allocated.merge("gas", 100 * MIB, Long::sum);
        inUse = 0.93;
        assertThat(named("gas")).isFalse();
        assertThat(named("muck")).isTrue();
        assertThat(watch.reason("muck").orElseThrow().en()).contains("93 %").contains("300 MiB");
    }

    @Test
    void namesNobodyWhenTheShareOfNoneIsTheGreaterPart() {
        look();
        allocated.put("muck", 40 * MIB);
        allocated.put("gas", 40 * MIB);
        inUse = 0.93;
        assertThat(named("muck")).isFalse();
        assertThat(named("gas")).isFalse();
    }
}
