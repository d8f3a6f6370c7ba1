/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.places.Position;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseNumbers;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the city does with cases, in real databases, while its clock is moved by the test. */
class CasesTest {
    private static final Person CLERK = new Person("clerk", "Clerk", Set.of("*"));

    @TempDir
    Path folder;

    private final Hand hand = new Hand();
    private final List<LiveEvent> shown = new ArrayList<>();

    /** A clock that stands still until it is moved. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-08-03T01:00:00Z"); // a Monday, 09:00 in the city

        void move(Duration time) {
            now = now.plus(time);
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
            throw new UnsupportedOperationException("one zone is enough");
        }
    }

    /** Only the clerk is there. */
    private static final class OneClerk implements Persons {
        @Override
        public Optional<Person> person(String id) {
            return Optional.of(CLERK).filter(person -> person.id().equals(id));
        }

        @Override
        public List<Person> holding(String permission, @Nullable String areaCode) {
            return List.of(CLERK);
        }
    }

    private interface Check {
        void run(Cases cases, CaseStore store, Lists lists);
    }

    private void with(TestDatabase database, Check check) {
        try (Lists lists = new Lists(database, folder)) {
            CaseStore store = new CaseStore(lists.database(), new OneCalendar(), new OfficeHours());
            CaseRights rights = new CaseRights(lists.city());
            Matters matters = new Matters(lists.catalogues());
            Cases cases = new Cases(
                    store,
                    new CaseNumbers(() -> "cases", lists.store().dataSource()),
                    new RoutingStore(lists.database()),
                    rights,
                    new Deeds(store, lists.city(), new OneClerk(), rights, matters, lists.routes()),
                    matters,
                    new Witness(lists.store().transactions(), lists.audit().audit(), shown::add),
                    new OnePlace(),
                    new OneCalendar(),
                    new OfficeHours(),
                    hand);
            check.run(cases, store, lists);
        }
    }

    private static Report rubbish(String description) {
        return new Report(Source.HOTLINE, City.RUBBISH, OnePlace.MIDDLE, "", description);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAuditsAndShowsWhatIsReported(TestDatabase database) {
        with(database, (cases, store, lists) -> {
            CaseFile first = cases.report(rubbish("😀𠮷"), CLERK);
            CaseFile second = cases.report(rubbish("<script>"), CLERK);
            assertThat(first.number()).matches("20260803\\d{11}");
            assertThat(second.number()).isGreaterThan(first.number());
            assertThat(store.find(second.number()).orElseThrow().subject().description())
                    .isEqualTo("<script>");
            assertThat(lists.audit().entries())
                    .filteredOn(entry -> entry.toString().contains("cases:report"))
                    .hasSize(2);
            assertThat(shown).extracting(LiveEvent::key).containsExactly(first.number(), second.number());
            assertThat(shown).noneMatch(event -> event.data().toString().contains("clerk"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfWhatItRefuses(TestDatabase database) {
        with(database, (cases, store, lists) -> {
            Report away = new Report(Source.HOTLINE, City.RUBBISH, new Position(0, 0), "", "");
            Report unknown = new Report(Source.HOTLINE, City.matter("06999"), OnePlace.MIDDLE, "", "");
            for (Report bad : List.of(away, unknown, rubbish("x".repeat(2001)), rubbish("\u0000"))) {
                assertThatThrownBy(() -> cases.report(bad, CLERK)).isInstanceOf(ImpossibleException.class);
            }
            Person collector = new Person("c", "C", Set.of("cases:report"));
            assertThatThrownBy(() -> cases.report(rubbish(""), collector)).isInstanceOf(ImpossibleException.class);
            assertThat(lists.audit().entries()).isEmpty();
            assertThat(shown).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsOnceWhenALightTurnsYellowAndOnceWhenItTurnsRed(TestDatabase database) {
        with(database, (cases, store, lists) -> {
            CaseFile file = cases.report(rubbish(""), CLERK);
            hand.move(Duration.ofMinutes(44));
            assertThat(store.attention(hand.instant(), 10)).isEmpty();
            hand.move(Duration.ofMinutes(2));
            store.attention(hand.instant(), 10).forEach(cases::turned);
            assertThat(store.attention(hand.instant(), 10)).isEmpty();
            hand.move(Duration.ofMinutes(15));
            store.attention(hand.instant(), 10).forEach(cases::turned);
            hand.move(Duration.ofDays(3));
            assertThat(store.attention(hand.instant(), 10)).isEmpty();
            assertThat(store.events(file.number()))
                    .extracting(CaseEvent::action)
                    .containsExactly("report", "warn", "overdue");
            String other = cases.report(rubbish(""), CLERK).number();
            hand.move(Duration.ofDays(3)); // while nobody looks
            store.attention(hand.instant(), 10).forEach(cases::turned);
            assertThat(store.attention(hand.instant(), 10)).isEmpty();
            assertThat(store.events(other)).extracting(CaseEvent::action).containsExactly("report", "overdue");
        });
    }

    @ParameterizedTest
    @EnumSource
    void resumesWhatWasSuspendedWhenItsDayHasCome(TestDatabase database) {
        with(database, (cases, store, lists) -> {
            CaseFile file = cases.report(rubbish(""), CLERK);
            String number = file.number();
            cases.act(number, Intent.of(Action.SEND_TO_VERIFY, null, ""));
            cases.act(number, Intent.of(Action.CONFIRM, null, ""));
            cases.act(number, new Intent(Action.REGISTER, null, "", 1, null, null, null, null));
            Instant day = hand.instant().plus(Duration.ofDays(30));
            cases.act(number, new Intent(Action.SUSPEND, null, "winter", null, null, null, day, null));
            assertThat(store.resumable(hand.instant(), 10)).isEmpty();
            hand.move(Duration.ofDays(31));
            assertThat(store.resumable(hand.instant(), 10)).containsExactly(number);
            CaseFile resumed = cases.act(number, Intent.of(Action.RESUME, null, ""));
            assertThat(resumed.state()).isEqualTo(CaseState.TO_DISPATCH);
            assertThat(store.resumable(hand.instant(), 10)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void supervisesByItselfWhoHandlesLate(TestDatabase database) {
        with(database, (cases, store, lists) -> {
            String number = cases.report(rubbish(""), CLERK).number();
            cases.act(number, Intent.of(Action.SEND_TO_VERIFY, null, ""));
            cases.act(number, Intent.of(Action.CONFIRM, null, ""));
            cases.act(number, new Intent(Action.REGISTER, null, "", 1, null, null, null, null));
            cases.act(number, new Intent(Action.DISPATCH, null, "", null, "parks", null, null, null));
            hand.move(Duration.ofHours(3));
            store.attention(hand.instant(), 10).forEach(cases::turned);
            assertThat(store.find(number).orElseThrow().supervision()).isZero();
            hand.move(Duration.ofDays(1));
            store.attention(hand.instant(), 10).forEach(cases::turned);
            CaseFile late = store.find(number).orElseThrow();
            assertThat(late.supervision()).isEqualTo(1);
            assertThat(store.attention(hand.instant(), 10)).isEmpty();
            assertThat(store.events(number)).extracting(CaseEvent::action).endsWith("warn", "overdue", "supervise");
            assertThat(lists.audit().entries())
                    .anyMatch(entry -> entry.toString().contains("cases:supervise"));
        });
    }
}
