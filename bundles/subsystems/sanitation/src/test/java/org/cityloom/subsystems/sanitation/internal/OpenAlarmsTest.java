/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.cityloom.api.alarms.AlarmKind;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.simulator.testing.AlarmBook;

import static org.assertj.core.api.Assertions.assertThat;

class OpenAlarmsTest {

    private final AlarmBook book = new AlarmBook();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final OpenAlarms alarms = new OpenAlarms(book, now::get);

    @Test
    void whatNoReportRaisesStandsBesideWhatReportsDo() {
        raise(Rule.PRESSURE.kind());
        raise(SanitationSubsystem.COMMAND);
        raise(Rule.MISSED.kind());
        assertThat(alarms.standing("v1")).containsExactly("sanitation-command", "sanitation-missed");
        assertThat(alarms.standing("v2")).isEmpty();
    }

    @Test
    void itIsAskedForAgainAfterFiveSeconds() {
        assertThat(alarms.standing("v1")).isEmpty();
        raise(SanitationSubsystem.COMMAND);
        pass(5);
        assertThat(alarms.standing("v1")).isEmpty();
        pass(1);
        assertThat(alarms.standing("v1")).containsExactly("sanitation-command");
        book.clear("sanitation-command", "v1", now.get());
        pass(6);
        assertThat(alarms.standing("v1")).isEmpty();
    }

    private void pass(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    private void raise(AlarmKind kind) {
        book.raise(new AlarmRaise(
                SanitationSubsystem.ID, kind.id(), "v1", kind.severity(), now.get(), null, kind.title()));
    }
}
