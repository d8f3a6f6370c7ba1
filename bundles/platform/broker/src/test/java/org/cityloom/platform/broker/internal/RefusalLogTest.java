/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.broker.testing.Received;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalLogTest {
    private final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
    private RefusalLog log;

    @BeforeEach
    void start() {
        log = new RefusalLog();
        log.bindDeadLetters(new DeadLetters() {
            @Override
            public void record(DeadLetter letter) {
                letters.add(letter);
            }

            @Override
            public Page<DeadLetter> list(PageRequest page) {
                return new Page<>(letters, 0, letters.size());
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        log.stop();
    }

    @Test
    void recordsARefusedSignInUnderTheNameThatWasClaimed() {
        log.signInRefused("truck-1", "the secret is wrong");
        await(1);
        assertThat(letters.get(0).deviceId()).isEqualTo("truck-1");
        assertThat(letters.get(0).reason()).isEqualTo("the secret is wrong");
        assertThat(letters.get(0).topic()).isEmpty();
    }

    @Test
    void recordsFewOfManyAttemptsWithOneName() {
        for (int i = 0; i < 1000; i++) {
            log.signInRefused("x".repeat(10_000), "no");
        }
        refuse("truck-1");
        await(6);
        assertThat(letters).extracting(DeadLetter::deviceId).containsOnly("x".repeat(64), "truck-1");
    }

    @Test
    void recordsWhatDevicesWereRefusedWhileSomebodyTriesAllNames() {
        for (int i = 0; i < 1000; i++) {
            log.signInRefused("name-" + i, "no");
        }
        refuse("truck-1");
        await(61);
        assertThat(letters.get(60).deviceId()).isEqualTo("truck-1");
    }

    @Test
    void writesNothingOfAClientThatCouldForgeALineOrColourATerminal() {
        log.signInRefused("root\r\nERROR forged \u001B[31m\u202E", "no");
        log.refused("truck-1", "a\nb\u2028" + "x".repeat(60_000), "no", new byte[0], 0);
        await(2);
        assertThat(letters.get(0).deviceId()).isEqualTo("root..ERROR forged .[31m.");
        assertThat(letters.get(1).topic()).startsWith("a.b.x").hasSize(256);
    }

    private void refuse(String device) {
        log.refused(device, "city/muck/other/state", "a device may publish only to its own topics", new byte[0], 0);
    }

    /** As many and, once the last of all is there, no more. */
    private void await(int count) {
        Received.waitFor(() -> letters.size() >= count, count + " letters");
        assertThat(letters).hasSize(count);
    }
}
