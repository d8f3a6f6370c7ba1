/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationReport.StepReport;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.Step;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private static OperationReport report(long id, OperationState state, Step... steps) {
        return new OperationReport(
                id,
                OperationKind.UPDATE,
                "muck",
                "1.0.0",
                "1.1.0",
                "admin",
                "rest",
                NOON,
                state.ended() ? NOON.plusSeconds(3) : null,
                state,
                null,
                new LocalizedText("更新", "updating"),
                List.of(steps).stream()
                        .map(step -> new StepReport(step, NOON, 5L))
                        .toList());
    }

    @Test
    void givesBackHowFarEachOperationCame() {
        Journal journal = new Journal(folder);
        try (Journal.Entry first = journal.open(1);
                Journal.Entry second = journal.open(2)) {
            first.append(report(1, OperationState.STAGED, Step.STAGE));
            second.append(report(2, OperationState.STAGED));
            first.append(report(1, OperationState.DONE, Step.STAGE, Step.VERIFY));
        }
        assertThat(new Journal(folder).read())
                .containsExactly(
                        report(1, OperationState.DONE, Step.STAGE, Step.VERIFY), report(2, OperationState.STAGED));
    }

    @Test
    void passesOverALineThatACrashTore() throws Exception {
        Journal journal = new Journal(folder);
        try (Journal.Entry entry = journal.open(7)) {
            entry.append(report(7, OperationState.ACTIVATING, Step.DRAIN));
        }
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"id\":7,\"kind\":\"UPD", StandardOpenOption.APPEND);
        }
        assertThat(new Journal(folder).read()).containsExactly(report(7, OperationState.ACTIVATING, Step.DRAIN));
    }

    @Test
    void keepsTheLastThousand() {
        Journal journal = new Journal(folder);
        for (int id = 1; id <= 1003; id++) {
            try (Journal.Entry entry = journal.open(id)) {
                entry.append(report(id, OperationState.DONE));
            }
        }
        assertThat(new Journal(folder).read())
                .hasSize(1000)
                .extracting(OperationReport::id)
                .startsWith(4L)
                .endsWith(1003L);
    }
}
