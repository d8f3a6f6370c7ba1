/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.alarms.AlarmFloodException;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.speeding;

/** A rule that finds something wrong everywhere. */
class AlarmFloodTest {
    private static final int LIMIT = 60;

    @TempDir
    Path folder;

    private final Hands clock = new Hands();

    @ParameterizedTest
    @EnumSource
    void isRefusedBeyondTheLimitWhileOthersMayStillRaise(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder, LIMIT, clock)) {
            raise(fixture, 0, LIMIT);
            assertThatThrownBy(() -> fixture.alarms.raise(speeding("one-too-many")))
                    .isInstanceOf(AlarmFloodException.class)
                    .hasMessage("muck raised more than 60 new alarms within a minute");
            assertThat(total(fixture)).isEqualTo(LIMIT);
            assertThat(fixture.alarms.raise(speeding("truck-1")).deviceId())
                    .as("it is open")
                    .isEqualTo("truck-1");
            AlarmRaise muck = speeding("meter-1");
            fixture.alarms.raise(new AlarmRaise(
                    "gas", "gas-leak", "meter-1", muck.severity(), muck.at(), muck.position(), muck.text()));
            clock.pass(10);
            raise(fixture, LIMIT, LIMIT + 10);
            assertThatThrownBy(() -> fixture.alarms.raise(speeding("again"))).isInstanceOf(AlarmFloodException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNotWhatABacklogOfAnHourShows(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder, LIMIT, clock)) {
            clock.pass(3600);
            raise(fixture, 0, LIMIT * 10);
            assertThatThrownBy(() -> fixture.alarms.raise(speeding("one-too-many")))
                    .isInstanceOf(AlarmFloodException.class);
            assertThat(total(fixture)).isEqualTo(LIMIT * 10L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfTheTransactionAndDoesNotCountIt(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder, LIMIT, clock)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> fixture.transactions().required(() -> {
                            raise(fixture, 0, LIMIT + 1);
                            return true;
                        }))
                        .isInstanceOf(AlarmFloodException.class);
                assertThat(total(fixture)).isZero();
                assertThat(fixture.published).isEmpty();
            }
            fixture.transactions().required(() -> {
                raise(fixture, 0, LIMIT);
                return true;
            });
            assertThat(total(fixture)).isEqualTo(LIMIT);
        }
    }

    private static void raise(AlarmsFixture fixture, int from, int to) {
        for (int i = from; i < to; i++) {
            fixture.alarms.raise(speeding("truck-" + i));
        }
    }

    private static long total(AlarmsFixture fixture) {
        AlarmQuery all = new AlarmQuery("muck", null, null, null, null, null);
        return fixture.alarms.alarms(all, new PageRequest(0, 1)).total();
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = AlarmsFixture.NOON;

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
