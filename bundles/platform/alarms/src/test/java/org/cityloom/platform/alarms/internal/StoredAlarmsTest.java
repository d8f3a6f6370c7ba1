/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmChange;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.INSIDE;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.NOON;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.OUTSIDE;
import static org.cityloom.platform.alarms.internal.AlarmsFixture.speeding;

class StoredAlarmsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsEverythingThatWasRaised(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            Alarm alarm = fixture.alarms.raise(speeding("truck-1"));

            assertThat(fixture.alarms.alarm(alarm.id())).contains(alarm);
            assertThat(alarm)
                    .isEqualTo(new Alarm(
                            alarm.id(),
                            "muck",
                            "muck-speeding",
                            "truck-1",
                            Severity.WARNING,
                            speeding("truck-1").text(),
                            INSIDE,
                            AlarmsFixture.GRID.grid(),
                            NOON,
                            null,
                            null,
                            null));
            assertThat(fixture.alarms.raise(speeding("truck-2", NOON, OUTSIDE)).area())
                    .isNull();
            assertThat(fixture.alarms.raise(speeding("truck-3", NOON, null)).position())
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsOneOpenAlarmForEachDeviceAndKind(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            Alarm first = fixture.alarms.raise(speeding("truck-1"));

            assertThat(fixture.alarms.raise(speeding("truck-1", NOON.plusSeconds(5), INSIDE)))
                    .isEqualTo(first);
            assertThat(fixture.alarms.raise(speeding("truck-2")).id()).isNotEqualTo(first.id());

            assertThat(fixture.alarms.clear("muck-speeding", "truck-1", NOON.plusSeconds(9)))
                    .get()
                    .extracting(Alarm::id, Alarm::clearedAt)
                    .containsExactly(first.id(), NOON.plusSeconds(9));
            assertThat(fixture.alarms.clear("muck-speeding", "truck-1", NOON.plusSeconds(10)))
                    .isEmpty();
            assertThat(fixture.alarms.raise(speeding("truck-1")).id()).isNotEqualTo(first.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoteOnceAndClearsByHandOnce(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            long id = fixture.alarms.raise(speeding("truck-1")).id();

            Alarm noted = fixture.alarms.acknowledge(id, "李工");
            assertThat(noted.acknowledgedBy()).isEqualTo("李工");
            assertThat(noted.acknowledgedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(fixture.alarms.acknowledge(id, "王工")).isEqualTo(noted);

            Alarm cleared = fixture.alarms.clear(id, "李工");
            assertThat(cleared.clearedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(fixture.alarms.clear(id, "王工")).isEqualTo(cleared);

            assertThat(fixture.alarms.history(id))
                    .extracting(AlarmEvent::change, AlarmEvent::by)
                    .containsExactly(
                            tuple(AlarmChange.RAISED, null),
                            tuple(AlarmChange.ACKNOWLEDGED, "李工"),
                            tuple(AlarmChange.CLEARED, "李工"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeDone(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            long id = fixture.alarms.raise(speeding("truck-1")).id();

            assertThatThrownBy(() -> fixture.alarms.acknowledge(id + 1, "李工"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining(Long.toString(id + 1));
            assertThatThrownBy(() -> fixture.alarms.clear(id + 1, "李工")).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> fixture.alarms.comment(id + 1, "李工", "?"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> fixture.alarms.comment(id, "李工", "  "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> fixture.alarms.comment(id, "李工", "x".repeat(2001)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(fixture.alarms.comment(id, "李工", "x".repeat(2000)).id()).isEqualTo(id);
            assertThat(fixture.alarms.feed(0, 10)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingBehindWhenTheTransactionIsRolledBack(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            long kept = fixture.alarms.raise(speeding("truck-1")).id();
            fixture.published.clear();

            assertThatThrownBy(() -> fixture.transactions().required(() -> {
                        fixture.alarms.raise(speeding("truck-2"));
                        fixture.alarms.acknowledge(kept, "李工");
                        fixture.alarms.comment(kept, "李工", "gone again");
                        throw new IllegalStateException("the handler failed");
                    }))
                    .hasMessage("the handler failed");

            assertThat(fixture.published).isEmpty();
            assertThat(fixture.alarms.history(kept)).hasSize(1);
            assertThat(fixture.alarms
                            .alarms(AlarmQuery.ALL, new PageRequest(0, 10))
                            .items())
                    .extracting(Alarm::id, Alarm::acknowledgedAt)
                    .containsExactly(tuple(kept, null));
            fixture.alarms.raise(speeding("truck-2"));
            assertThat(fixture.alarms.feed(0, 10))
                    .extracting(AlarmEvent::sequence)
                    .containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAllEventsOfATransactionAndPublishesThemAfterIt(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            long id = fixture.transactions().required(() -> {
                Alarm alarm = fixture.alarms.raise(speeding("truck-1"));
                fixture.alarms.comment(alarm.id(), "李工", "seen");
                fixture.alarms.clear("muck-speeding", "truck-1", NOON.plusSeconds(1));
                assertThat(fixture.published).isEmpty();
                return alarm.id();
            });

            assertThat(fixture.alarms.feed(0, 10))
                    .extracting(AlarmEvent::sequence, AlarmEvent::change)
                    .containsExactly(
                            tuple(1L, AlarmChange.RAISED),
                            tuple(2L, AlarmChange.COMMENTED),
                            tuple(3L, AlarmChange.CLEARED));
            assertThat(fixture.published)
                    .extracting(LiveEvent::topic, LiveEvent::key)
                    .hasSize(3)
                    .containsOnly(tuple("alarms", Long.toString(id)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAlarmsByEveryRestrictionNewestFirst(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            for (int i = 0; i < 5; i++) {
                fixture.alarms.raise(speeding("truck-" + i, NOON.plusSeconds(i), INSIDE));
            }
            fixture.alarms.raise(new AlarmRaise(
                    "gas", "gas-leak", "truck-0", Severity.CRITICAL, NOON, null, new LocalizedText("漏", "leak")));
            fixture.alarms.clear("muck-speeding", "truck-3", NOON.plusSeconds(9));

            assertThat(devices(fixture, new AlarmQuery(null, "muck-speeding", null, null, null, null)))
                    .containsExactly("truck-4", "truck-3", "truck-2", "truck-1", "truck-0");
            assertThat(devices(fixture, new AlarmQuery("gas", null, null, null, null, null)))
                    .containsExactly("truck-0");
            assertThat(devices(fixture, new AlarmQuery(null, null, "truck-2", null, null, null)))
                    .containsExactly("truck-2");
            assertThat(devices(fixture, new AlarmQuery(null, null, null, false, null, null)))
                    .containsExactly("truck-3");
            assertThat(devices(
                            fixture,
                            new AlarmQuery("muck", null, null, true, NOON.plusSeconds(1), NOON.plusSeconds(4))))
                    .containsExactly("truck-2", "truck-1");

            var page =
                    fixture.alarms.alarms(new AlarmQuery("muck", null, null, null, null, null), new PageRequest(1, 2));
            assertThat(page.total()).isEqualTo(5);
            assertThat(page.items()).extracting(Alarm::deviceId).containsExactly("truck-3", "truck-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsAlarmsOnlyWhereSomebodyMayLook(TestDatabase database) {
        try (AlarmsFixture fixture = new AlarmsFixture(database, folder)) {
            Alarm placed = fixture.alarms.raise(speeding("placed", NOON, INSIDE));
            fixture.alarms.raise(speeding("nowhere", NOON, null));
            String street = Objects.requireNonNull(placed.area()).substring(0, 9);
            assertThat(devices(fixture, within(AreaScope.of(List.of("999999", street)))))
                    .containsExactly("placed");
            assertThat(devices(fixture, within(AreaScope.of(List.of("999999")))))
                    .isEmpty();
            assertThat(devices(fixture, within(AreaScope.NOWHERE))).isEmpty();
            assertThat(devices(fixture, within(AreaScope.EVERYWHERE))).hasSize(2);
        }
    }

    private static AlarmQuery within(AreaScope scope) {
        return new AlarmQuery(null, null, null, null, null, null, scope);
    }

    private static List<String> devices(AlarmsFixture fixture, AlarmQuery query) {
        return fixture.alarms.alarms(query, new PageRequest(0, 100)).items().stream()
                .map(Alarm::deviceId)
                .toList();
    }
}
