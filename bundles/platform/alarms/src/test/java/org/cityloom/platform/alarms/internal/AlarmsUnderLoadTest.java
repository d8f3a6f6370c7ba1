/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.NOON;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.speeding;

/** What must hold however transactions interleave. */
class AlarmsUnderLoadTest {
    private static final int THREADS = 8;
    private static final int DEADLINE_SECONDS = 90;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void neverLetsACursorPassANumberThatMayStillAppear(TestDatabase database) throws Exception {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            AtomicBoolean writing = new AtomicBoolean(true);
            Future<List<Long>> reader = threads.submit(() -> follow(fixture, writing));
            int written = inParallel(thread -> writeWithDelays(fixture, thread)).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            writing.set(false);

            List<Long> seen = reader.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            assertThat(seen).hasSize(written).isSorted().doesNotHaveDuplicates();
            assertThat(seen.get(seen.size() - 1)).isEqualTo(written);
        }
    }

    private static List<Long> follow(AlarmsFixture fixture, AtomicBoolean writing) {
        StoredAlarms node = fixture.newNode();
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = !writing.get();
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            List<AlarmEvent> next = node.feed(after, PageRequest.MAXIMUM_LIMIT);
            next.forEach(event -> seen.add(event.sequence()));
            last &= next.isEmpty();
        }
        return seen;
    }

    /** Transactions of random length, one in five rolled back, waiting before and after the numbers are drawn. */
    private static int writeWithDelays(AlarmsFixture fixture, int thread) {
        StoredAlarms node = thread % 2 == 0 ? fixture.alarms : fixture.newNode();
        Random random = new Random(thread);
        int written = 0;
        for (int i = 0; i < 60; i++) {
            int events = 1 + random.nextInt(3);
            String device = "truck-" + thread + "-" + i + "-";
            boolean fail = random.nextInt(5) == 0;
            long before = random.nextInt(4_000_000);
            long after = random.nextInt(1_500_000);
            try {
                fixture.transactions().required(() -> {
                    for (int event = 0; event < events; event++) {
                        node.raise(speeding(device + event));
                    }
                    LockSupport.parkNanos(before);
                    fixture.transactions().beforeCommit(() -> LockSupport.parkNanos(after));
                    if (fail) {
                        throw new Refused();
                    }
                    return events;
                });
                written += events;
            } catch (Refused e) {
                assertThat(fail).isTrue();
            }
        }
        return written;
    }

    @ParameterizedTest
    @EnumSource
    void opensOneAlarmWhenManyRaiseItAtOnce(TestDatabase database) throws Exception {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            for (int round = 0; round < 10; round++) {
                String device = "truck-" + round;
                CountDownLatch start = new CountDownLatch(THREADS);
                List<Alarm> raised = inParallel(thread -> {
                    start.countDown();
                    start.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
                    return fixture.newNode().raise(speeding(device));
                });
                assertThat(raised)
                        .extracting(Alarm::id)
                        .containsOnly(raised.get(0).id());
            }
            assertThat(fixture.alarms
                            .alarms(AlarmQuery.ALL, new PageRequest(0, 100))
                            .total())
                    .isEqualTo(10);
            assertThat(fixture.alarms.feed(0, 100)).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverWaitsInARingWhileRulesAndPeopleHandleTheSameAlarms(TestDatabase database) throws Exception {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            int devices = 4;
            List<Integer> done = inParallel(thread -> {
                Random random = new Random(thread);
                for (int i = 0; i < 60; i++) {
                    if (thread % 2 == 0) {
                        rulesOf(fixture, "truck-" + thread + "-", devices, random);
                    } else {
                        person(fixture, random);
                    }
                }
                return thread;
            });
            assertThat(done).hasSize(THREADS);
        }
    }

    /** One transaction over the devices of one thread, in random order, as the telemetry does it. */
    private static void rulesOf(AlarmsFixture fixture, String prefix, int devices, Random random) {
        fixture.transactions().required(() -> {
            for (int i = 0; i < devices; i++) {
                String device = prefix + random.nextInt(devices);
                if (random.nextBoolean()) {
                    fixture.alarms.raise(speeding(device));
                } else {
                    fixture.alarms.clear("muck-speeding", device, NOON);
                }
            }
            return devices;
        });
    }

    private static void person(AlarmsFixture fixture, Random random) {
        List<Alarm> newest =
                fixture.alarms.alarms(AlarmQuery.ALL, new PageRequest(0, 10)).items();
        if (newest.isEmpty()) {
            return;
        }
        long id = newest.get(random.nextInt(newest.size())).id();
        switch (random.nextInt(3)) {
            case 0 -> fixture.alarms.acknowledge(id, "李工");
            case 1 -> fixture.alarms.comment(id, "李工", "seen");
            default -> fixture.alarms.clear(id, "李工");
        }
    }

    private <T> List<T> inParallel(Work<T> work) throws Exception {
        List<Callable<T>> calls = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            calls.add(() -> work.in(number));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(calls, DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            results.add(future.get());
        }
        return results;
    }

    private interface Work<T> {
        T in(int thread) throws Exception;
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
