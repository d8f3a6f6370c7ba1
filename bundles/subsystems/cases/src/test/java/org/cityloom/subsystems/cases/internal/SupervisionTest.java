/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.subsystems.cases.internal.CasesFixture.CLERK;

/** Who handles late, or does not answer, is supervised level by level; in real databases, while the test moves the clock of the city. */
class SupervisionTest {
    private static final Duration LATE =
            Duration.ofHours(27); // from Monday 09:00 to Tuesday 12:00, when the case was due at 15:00
    private static final Duration IN_TIME = Duration.ofHours(6).minusMinutes(1); // of a reply, due on Tuesday at 18:00

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void raisesLevelByLevelWhatNobodyRepliesToAndTellsThoseWhomItConcerns(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Cases cases = city.cases();
            String number = city.dispatched(cases, "parks").number();
            city.hand().move(LATE);
            city.look(cases);
            assertThat(level(city, number)).isEqualTo(1);
            city.hand().move(IN_TIME);
            city.look(cases);
            assertThat(level(city, number)).isEqualTo(1);
            city.hand().move(Duration.ofMinutes(1));
            city.look(cases);
            assertThat(level(city, number)).isEqualTo(2);
            city.hand().move(Duration.ofDays(1));
            city.look(city.cases());
            city.hand().move(Duration.ofDays(30));
            city.look(city.cases());
            assertThat(level(city, number)).isEqualTo(3);
            assertThat(told(city, number))
                    .containsExactly("部门 · the department", "指挥中心 · the command centre", "领导 · leaders");
            assertThat(city.store().events(number))
                    .filteredOn(event -> event.action().equals("told"))
                    .extracting(CaseEvent::reason)
                    .containsExactly("parks-foreman", CLERK.id(), CLERK.id());
            assertThat(city.shown())
                    .extracting(LiveEvent::topic)
                    .containsSubsequence("cases-supervision-1", "cases-supervision-2", "cases-supervision-3");
            assertThat(city.lists().audit().entries())
                    .filteredOn(entry -> entry.toString().contains("cases:supervise"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void raisesALevelOnceAlsoWhenTheCityStartsAgainMeanwhile(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            String number = city.dispatched(city.cases(), "parks").number();
            city.hand().move(LATE);
            city.cases().turned(number);
            CaseFile once = city.store().find(number).orElseThrow();
            city.cases().turned(number); // as one that was stopped right after it had done it
            city.look(city.cases());
            assertThat(city.store().find(number)).contains(once);
            assertThat(city.store().attention(city.hand().instant(), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void raisesTheNextLevelIfACaseStaysOverdueAfterAReply(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Cases cases = city.cases();
            String number = city.dispatched(cases, "parks").number();
            city.hand().move(LATE);
            city.look(cases);
            city.hand().move(Duration.ofHours(5));
            cases.act(number, Intent.of(Action.REPLY, null, "tomorrow"));
            assertThat(level(city, number)).isZero();
            city.hand().move(Duration.ofHours(2));
            city.look(cases);
            assertThat(level(city, number)).isZero();
            city.hand().move(Duration.ofDays(1));
            city.look(cases);
            assertThat(level(city, number)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void raisesNoLevelOfWhatIsDoneOrAnsweredInTimeOrLiesWithAnotherUnit(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Cases cases = city.cases();
            String answered = city.dispatched(cases, "parks").number();
            cases.act(answered, Intent.of(Action.SUPERVISE, null, "look after it"));
            cases.act(answered, Intent.of(Action.REPLY, null, "on the way"));
            assertThat(city.store().find(answered).orElseThrow().escalatesAt()).isEmpty();
            String closed = city.dispatched(cases, "parks").number();
            cases.act(closed, Intent.of(Action.SUPERVISE, null, "look after it"));
            cases.act(closed, Intent.of(Action.FORCE_CLOSE, null, "not there"));
            String moved = city.dispatched(cases, "parks").number();
            cases.act(moved, Intent.of(Action.SUPERVISE, null, "look after it"));
            cases.act(moved, Intent.of(Action.RETURN, null, "not ours"));
            cases.act(moved, new Intent(Action.DISPATCH, null, "", null, "sanitation", null, null, null));
            assertThat(level(city, moved)).isZero();
            city.hand().move(Duration.ofHours(5));
            city.look(cases);
            for (String number : new String[] {answered, closed, moved}) {
                assertThat(told(city, number)).containsExactly("部门 · the department");
            }
        }
    }

    private static int level(CasesFixture city, String number) {
        return city.store().find(number).orElseThrow().supervision();
    }

    private static List<String> told(CasesFixture city, String number) {
        return city.store().events(number).stream()
                .filter(event -> event.action().equals("told"))
                .map(CaseEvent::target)
                .toList();
    }
}
