/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.Walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaseStoreTest {
    private final Walks walks = new Walks();

    @TempDir
    Path folder;

    private interface Check {
        void run(CaseStore cases);
    }

    private void with(TestDatabase database, Check check) {
        try (StoreFixture store = database.open(folder).migrate("cases", CaseStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("cases", store);
            check.run(new CaseStore(
                    new CasesDatabase(() -> "cases", entities, store.transactions()),
                    new OneCalendar(),
                    new OfficeHours()));
            entities.close();
        }
    }

    private CaseFile report(CaseStore cases) {
        CaseFile file = walks.reported(Source.COLLECTOR);
        return cases.add(
                file,
                new CaseEvent(Walks.MONDAY, "collector", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
    }

    private CaseFile act(CaseStore cases, CaseFile looked, Action action, Instant at) {
        return cases.change(looked.number(), looked.version(), now -> {
            CaseFile next = walks.done(now, Walks.deed(action, "li", at, "sanitation"));
            return new CaseStore.Change(
                    next, new CaseEvent(at, "li", action.id(), now.state(), next.state(), "", "因为😀𠮷"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsACaseWithItsClocksAndWhatHappenedToIt(TestDatabase database) {
        with(database, cases -> {
            CaseFile file = report(cases);
            Instant at = Walks.MONDAY;
            for (Action action :
                    new Action[] {Action.ACCEPT, Action.REGISTER, Action.DISPATCH, Action.ASSIGN, Action.FEED_BACK}) {
                at = at.plus(Duration.ofMinutes(1));
                file = act(cases, file, action, at);
            }
            CaseFile expected = walks.walk(
                    walks.reported(Source.COLLECTOR),
                    Walks.MONDAY.plus(Duration.ofMinutes(1)),
                    Action.ACCEPT,
                    Action.REGISTER,
                    Action.DISPATCH,
                    Action.ASSIGN,
                    Action.FEED_BACK);
            CaseFile read = cases.find(file.number()).orElseThrow();
            assertThat(read.clocks()).isEqualTo(expected.clocks());
            assertThat(read.state()).isEqualTo(CaseState.FED_BACK);
            assertThat(read.subject()).isEqualTo(expected.subject());
            assertThat(read.filing()).isEqualTo(expected.filing());
            assertThat(cases.events(file.number()))
                    .extracting(CaseEvent::action)
                    .containsExactly("report", "accept", "register", "dispatch", "assign", "feed-back");
            assertThat(cases.events(file.number()).get(1).reason()).isEqualTo("因为😀𠮷");
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsOneOfTwoWinAndTellsTheOther(TestDatabase database) {
        with(database, cases -> {
            CaseFile looked = report(cases);
            CaseFile accepted = act(cases, looked, Action.ACCEPT, Walks.MONDAY);
            assertThat(accepted.version()).isGreaterThan(looked.version());
            assertThatThrownBy(() -> act(cases, looked, Action.SEND_TO_VERIFY, Walks.MONDAY))
                    .isInstanceOf(ChangedException.class)
                    .hasMessageContaining("version " + accepted.version());
            assertThat(cases.find(looked.number()).orElseThrow().state()).isEqualTo(CaseState.TO_REGISTER);
            assertThat(cases.events(looked.number())).hasSize(2);
            assertThatThrownBy(() -> cases.change("none", 1L, now -> {
                        throw new AssertionError("there is nothing to change");
                    }))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsACaseInTheInboxOfItsStateOnly(TestDatabase database) {
        with(database, cases -> {
            CaseFile file = report(cases);
            for (Inbox inbox : Inbox.values()) {
                assertThat(inbox(cases, inbox)).hasSize(inbox == Inbox.INTAKE ? 1 : 0);
            }
            act(cases, file, Action.ACCEPT, Walks.MONDAY);
            for (Inbox inbox : Inbox.values()) {
                assertThat(inbox(cases, inbox)).hasSize(inbox == Inbox.REGISTERING ? 1 : 0);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void listsOpenCasesByDeadlinesOrNumbersAndOthersByNumbers(TestDatabase database) {
        with(database, cases -> {
            List<String> numbers = List.of("2026030200000000001", "2026030200000000002", "2026030200000000003");
            List<Integer> hours = List.of(2, 0, 1);
            for (int i = 0; i < numbers.size(); i++) {
                Instant at = Walks.MONDAY.plus(Duration.ofHours(hours.get(i)));
                cases.add(
                        walks.reported(numbers.get(i), Source.COLLECTOR, at),
                        new CaseEvent(at, "li", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
            }
            CaseQuery open = CaseQuery.of(CaseState.open(), AreaScope.EVERYWHERE);
            assertThat(ends(cases, open, CaseOrder.DUE)).isEqualTo("231");
            assertThat(ends(cases, open, CaseOrder.DUE_LAST)).isEqualTo("132");
            assertThat(ends(cases, open, CaseOrder.EARLIEST)).isEqualTo("123");
            assertThat(ends(cases, open, CaseOrder.LATEST)).isEqualTo("321");
            CaseQuery all = CaseQuery.of(EnumSet.allOf(CaseState.class), AreaScope.EVERYWHERE);
            assertThat(ends(cases, all, CaseOrder.DUE)).isEqualTo("321");
        });
    }

    /** The last figures of the numbers. */
    private static String ends(CaseStore cases, CaseQuery query, CaseOrder order) {
        return cases.list(query, order, new PageRequest(0, 10)).items().stream()
                .map(file -> file.number().substring(18))
                .collect(Collectors.joining());
    }

    private static List<CaseFile> inbox(CaseStore cases, Inbox inbox) {
        return cases.list(
                        CaseQuery.of(Set.copyOf(CaseState.of(inbox)), AreaScope.of(List.of("430502"))),
                        CaseOrder.DUE,
                        new PageRequest(0, 10))
                .items();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsAskedFor(TestDatabase database) {
        with(database, cases -> {
            CaseFile file = report(cases);
            Set<CaseState> all = EnumSet.allOf(CaseState.class);
            assertThat(found(cases, CaseQuery.of(all, AreaScope.of(List.of("430503")))))
                    .isEmpty();
            assertThat(found(cases, CaseQuery.of(all, AreaScope.NOWHERE))).isEmpty();
            CaseQuery narrow = new CaseQuery(
                    all,
                    AreaScope.EVERYWHERE,
                    Set.of(""),
                    "",
                    "anybody",
                    Source.COLLECTOR,
                    "06010",
                    "430502001",
                    file.number().substring(8),
                    Walks.MONDAY,
                    Walks.MONDAY.plusSeconds(1));
            assertThat(found(cases, narrow)).hasSize(1);
            CaseQuery other =
                    new CaseQuery(all, AreaScope.EVERYWHERE, null, null, null, null, null, null, "100%", null, null);
            assertThat(found(cases, other)).isEmpty();
            assertThat(cases.counts(CaseQuery.of(all, AreaScope.EVERYWHERE), Walks.MONDAY))
                    .containsExactly(Map.entry(CaseState.REPORTED, new CaseStore.Count(1, 0)));
            assertThat(cases.near("06010", file.subject().position(), 50, Walks.MONDAY))
                    .hasSize(1);
            assertThat(cases.near("06011", file.subject().position(), 50, Walks.MONDAY))
                    .isEmpty();
            assertThat(cases.attention(Walks.MONDAY, 10)).isEmpty();
            assertThat(cases.attention(Walks.MONDAY.plus(Duration.ofHours(1)), 10))
                    .containsExactly(file.number());
        });
    }

    private static List<CaseFile> found(CaseStore cases, CaseQuery query) {
        return cases.list(query, CaseOrder.DUE, new PageRequest(0, 10)).items();
    }
}
