/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real requests of a hotline run through the life cycle at their real times; they were due eight hours after they were made. */
class RedHookRealDataTest {
    private static final int TAKEN = 75; // of 117; 41 have no due date, and one no place
    private static final int IN_TIME = 71; // counted in the file by hand
    private static final LocalizedText NOISE = new LocalizedText("噪声扰民", "Noise");
    private static final Filing EIGHT_HOURS = new Filing(1, 0, NOISE, new Limit(8, ClockType.URGENT_HOURS), NOISE);

    private final Lifecycle lifecycle = new Lifecycle(new OfficeHours());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areInTimeAsOftenAsTheFileSays(TestDatabase database) throws Exception {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        Requests311 requests = Requests311.read(Path.of(data, "nyc311_redhook.csv"));
        assertThat(requests.taken()).hasSize(TAKEN);
        assertThat(requests.refused())
                .hasSize(42)
                .extracting(Requests311.Refusal::reason)
                .containsOnly("no due date", "no place")
                .containsOnlyOnce("no place");
        try (AssessmentFixture fixture = new AssessmentFixture(database, folder)) {
            for (Requests311.Request request : requests.taken()) {
                CaseFile ended = lead(fixture.cases(), request);
                assertThat(ended.state()).isEqualTo(CaseState.CLOSED);
            }
            Count inTime = fixture.assessment()
                    .groups(AssessmentFixture.question(Grouping.DISTRICT, Period.Length.YEAR, LocalDate.of(2016, 7, 1)))
                    .get(0)
                    .counts()
                    .get(Rate.HANDLED_IN_TIME);
            long byHand = requests.taken().stream()
                    .filter(request -> !request.closed().isAfter(request.due()))
                    .count();
            assertThat(inTime).isEqualTo(new Count(byHand, TAKEN));
            assertThat(byHand).isEqualTo(IN_TIME);
        }
    }

    private CaseFile lead(CaseStore cases, Requests311.Request request) {
        Instant begin = request.created();
        Instant end = request.closed();
        String number = "20160000000" + request.key();
        CaseFile file = cases.add(
                lifecycle.report(number, Source.TRANSFER, "311", request.subject(), begin),
                new CaseEvent(begin, "311", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
        for (Action action :
                new Action[] {Action.SEND_TO_VERIFY, Action.CONFIRM, Action.REGISTER, Action.DISPATCH, Action.ASSIGN}) {
            file = act(cases, file, action, begin);
        }
        assertThat(file.latest(ClockKind.HANDLE).orElseThrow().clock().deadline())
                .contains(request.due());
        for (Action action :
                new Action[] {Action.FEED_BACK, Action.CONFIRM_DONE, Action.SEND_TO_CHECK, Action.PASS, Action.CLOSE}) {
            file = act(cases, file, action, end);
        }
        return file;
    }

    private CaseFile act(CaseStore cases, CaseFile looked, Action action, Instant at) {
        Deed deed = new Deed(action, "li", at, "because", EIGHT_HOURS, "police", "li", null, null);
        return cases.change(looked.number(), looked.version(), now -> {
            CaseFile next = lifecycle.done(now, deed);
            return new CaseStore.Change(next, new CaseEvent(at, "li", action.id(), now.state(), next.state(), "", ""));
        });
    }
}
