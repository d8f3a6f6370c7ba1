/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {
    private final Refusals refusals = new Refusals();

    @Test
    void tellsTheFirstOfEachKindHoweverManyOthersThereAre() {
        assertThat(told("401 192.0.2.1", 100_000)).isEqualTo(200);
        assertThat(told("403 192.0.2.1", 5)).isEqualTo(1);
        assertThat(told("401 192.0.2.2", 5)).isEqualTo(1);
    }

    @Test
    void tellsNoMoreThanSoManyHoweverManyAddressesThereAre() {
        long told = IntStream.range(0, 100_000)
                .filter(address -> refusals.mayTell("401 " + address))
                .count();
        assertThat(told).isLessThanOrEqualTo(1200);
    }

    @Test
    void writesNothingThatATerminalOrAReaderTakesForSomethingElse() {
        assertThat(Refusals.plain("/a\n\u001b[2J\u202e")).isEqualTo("/a??[2J?");
        assertThat(Refusals.plain("a".repeat(1000))).hasSize(201);
        assertThat(Refusals.plain(null)).isEqualTo("-");
    }

    private long told(String kind, int times) {
        return IntStream.range(0, times).filter(i -> refusals.mayTell(kind)).count();
    }
}
