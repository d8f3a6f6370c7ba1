/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.CasesFixture;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.AssessmentFixture;
import org.cityloom.subsystems.cases.internal.store.TransferStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real requests of a hotline are handed over and run through the life cycle at their real times; they were due eight hours after they were made. */
class RedHookRealDataTest {
    private static final int TAKEN = 75; // of 117; 41 have no due date, and one no place
    private static final int IN_TIME = 71; // counted in the file by hand

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areInTimeAsOftenAsTheFileSays(TestDatabase database) throws Exception {
        String data = System.getProperty("cityloom.sharedData", "");
        assumeTrue(!data.isBlank(), "left out: recorded data (../shared/data) is not here");
        Requests311 requests = Requests311.read(Path.of(data, "nyc311_redhook.csv"), "sanitation");
        assertThat(requests.taken()).isEqualTo(TAKEN);
        assertThat(requests.refused())
                .hasSize(42)
                .extracting(Requests311.Refusal::reason)
                .containsOnly("no due date", "no place")
                .containsOnlyOnce("no place");
        try (CasesFixture city = new CasesFixture(database, folder, new OnePlace(Double.MAX_VALUE))) {
            Transferred transferred = city.transfers().take(requests.csv(), CasesFixture.CLERK);
            assertThat(transferred.refusals()).isEmpty();
            assertThat(transferred.taken()).isEqualTo(TAKEN);
            transferred.cases().forEach(each -> assertRanAtItsTimes(city, each));
            Count inTime = city.assessment()
                    .groups(AssessmentFixture.question(Grouping.DISTRICT, Period.Length.YEAR, LocalDate.of(2016, 7, 1)))
                    .get(0)
                    .counts()
                    .get(Rate.HANDLED_IN_TIME);
            assertThat(inTime).isEqualTo(new Count(requests.inTime(), TAKEN));
            assertThat(requests.inTime()).isEqualTo(IN_TIME);
        }
    }

    private static void assertRanAtItsTimes(CasesFixture city, Transferred.TakenCase taken) {
        CaseFile file = city.store().find(taken.caseNumber()).orElseThrow();
        var transfer = new TransferStore(city.lists().database())
                .find("311", taken.number())
                .orElseThrow();
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.source()).isEqualTo(Source.TRANSFER);
        assertThat(file.reportedAt()).isEqualTo(transfer.created());
        assertThat(file.closedAt()).isEqualTo(transfer.closed());
        Instant deadline = file.latest(ClockKind.HANDLE)
                .flatMap(handling -> handling.clock().resumed(file.closedAt()).deadline())
                .orElseThrow();
        assertThat(deadline).isEqualTo(transfer.due());
    }
}
