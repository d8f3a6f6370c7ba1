/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Inbox;
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
            check.run(new CaseStore(() -> "cases", entities, store.transactions(), new OneCalendar()));
            entities.close();
        }
    }

    private CaseFile report(CaseStore cases) {
        CaseFile file = walks.reported(Source.COLLECTOR);
        return cases.add(
                file, new CaseEvent(Walks.MONDAY, "collector", "report", CaseState.REPORTED, CaseState.REPORTED, ""));
    }

    private CaseFile act(CaseStore cases, CaseFile looked, Action action, Instant at) {
        return cases.change(looked.number(), looked.version(), now -> {
            CaseFile next = walks.done(now, Walks.deed(action, "li", at, "sanitation"));
            return new CaseStore.Change(
                    next, new CaseEvent(at, "li", action.id(), now.state(), next.state(), "因为😀𠮷"));
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
            assertThatThrownBy(() -> cases.change("none", 1, now -> {
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
                assertThat(cases.inbox(inbox, 0, 10)).hasSize(inbox == Inbox.INTAKE ? 1 : 0);
            }
            act(cases, file, Action.ACCEPT, Walks.MONDAY);
            for (Inbox inbox : Inbox.values()) {
                assertThat(cases.inbox(inbox, 0, 10)).hasSize(inbox == Inbox.REGISTERING ? 1 : 0);
            }
        });
    }
}
