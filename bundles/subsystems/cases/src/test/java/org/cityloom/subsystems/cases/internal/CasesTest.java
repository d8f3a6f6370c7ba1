/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Position;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.CasesFixture.CLERK;
import static org.cityloom.subsystems.cases.internal.CasesFixture.rubbish;

/** What the city does with cases, in real databases, while its clock is moved by the test. */
class CasesTest {
    @TempDir
    Path folder;

    private interface Check {
        void run(Cases cases, CaseStore store, CasesFixture city);
    }

    private void with(TestDatabase database, Check check) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            check.run(city.cases(), city.store(), city);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersAuditsAndShowsWhatIsReported(TestDatabase database) {
        with(database, (cases, store, city) -> {
            CaseFile first = cases.report(rubbish("😀𠮷"), CLERK);
            CaseFile second = cases.report(rubbish("<script>"), CLERK);
            assertThat(first.number()).matches("20260803\\d{11}");
            assertThat(second.number()).isGreaterThan(first.number());
            assertThat(store.find(second.number()).orElseThrow().subject().description())
                    .isEqualTo("<script>");
            assertThat(city.lists().audit().entries())
                    .filteredOn(entry -> entry.toString().contains("cases:report"))
                    .hasSize(2);
            assertThat(city.shown()).extracting(LiveEvent::key).containsExactly(first.number(), second.number());
            assertThat(city.shown()).noneMatch(event -> event.data().toString().contains("clerk"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingOfWhatItRefuses(TestDatabase database) {
        with(database, (cases, store, city) -> {
            Report away = new Report(Source.HOTLINE, City.RUBBISH, new Position(0, 0), "", "");
            Report unknown = new Report(Source.HOTLINE, City.matter("06999"), OnePlace.MIDDLE, "", "");
            for (Report bad : List.of(away, unknown, rubbish("x".repeat(2001)), rubbish("\u0000"))) {
                assertThatThrownBy(() -> cases.report(bad, CLERK)).isInstanceOf(ImpossibleException.class);
            }
            Person collector = new Person("c", "C", Set.of("cases:report"));
            assertThatThrownBy(() -> cases.report(rubbish(""), collector)).isInstanceOf(ImpossibleException.class);
            assertThat(city.lists().audit().entries()).isEmpty();
            assertThat(city.shown()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsOnceWhenALightTurnsYellowAndOnceWhenItTurnsRed(TestDatabase database) {
        with(database, (cases, store, city) -> {
            CaseFile file = cases.report(rubbish(""), CLERK);
            city.hand().move(Duration.ofMinutes(44));
            assertThat(store.attention(city.hand().instant(), 10)).isEmpty();
            city.hand().move(Duration.ofMinutes(2));
            store.attention(city.hand().instant(), 10).forEach(cases::turned);
            assertThat(store.attention(city.hand().instant(), 10)).isEmpty();
            city.hand().move(Duration.ofMinutes(15));
            store.attention(city.hand().instant(), 10).forEach(cases::turned);
            city.hand().move(Duration.ofDays(3));
            assertThat(store.attention(city.hand().instant(), 10)).isEmpty();
            assertThat(store.events(file.number()))
                    .extracting(CaseEvent::action)
                    .containsExactly("report", "warn", "overdue");
            String other = cases.report(rubbish(""), CLERK).number();
            city.hand().move(Duration.ofDays(3)); // while nobody looks
            store.attention(city.hand().instant(), 10).forEach(cases::turned);
            assertThat(store.attention(city.hand().instant(), 10)).isEmpty();
            assertThat(store.events(other)).extracting(CaseEvent::action).containsExactly("report", "overdue");
        });
    }

    @ParameterizedTest
    @EnumSource
    void resumesWhatWasSuspendedWhenItsDayHasCome(TestDatabase database) {
        with(database, (cases, store, city) -> {
            CaseFile file = cases.report(rubbish(""), CLERK);
            String number = file.number();
            cases.act(number, Intent.of(Action.SEND_TO_VERIFY, null, ""));
            cases.act(number, Intent.of(Action.CONFIRM, null, ""));
            cases.act(number, new Intent(Action.REGISTER, null, "", 1, null, null, null, null));
            Instant day = city.hand().instant().plus(Duration.ofDays(30));
            cases.act(number, new Intent(Action.SUSPEND, null, "winter", null, null, null, day, null));
            assertThat(store.resumable(city.hand().instant(), 10)).isEmpty();
            city.hand().move(Duration.ofDays(31));
            assertThat(store.resumable(city.hand().instant(), 10)).containsExactly(number);
            CaseFile resumed = cases.act(number, Intent.of(Action.RESUME, null, ""));
            assertThat(resumed.state()).isEqualTo(CaseState.TO_DISPATCH);
            assertThat(store.resumable(city.hand().instant(), 10)).isEmpty();
        });
    }
}
