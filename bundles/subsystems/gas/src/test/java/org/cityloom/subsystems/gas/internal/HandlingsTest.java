/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.subsystems.gas.internal.store.Cause;
import org.cityloom.subsystems.gas.internal.store.Handling;
import org.cityloom.subsystems.gas.internal.store.HandlingStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HandlingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder;

    private final AlarmBook alarms = new AlarmBook();
    private StoreFixture store;
    private EntityManagerFactory entities;
    private Handlings handlings;

    @BeforeEach
    void open() {
        store = StoreFixture.h2(folder).migrate("gas", HandlingStore.class);
        entities = JpaFixture.open("gas", store);
        HandlingStore table = new HandlingStore(
                () -> "gas",
                entities,
                store.transactions(),
                AuditFixture.over(store).audit());
        handlings = new Handlings(table, alarms, store.transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        entities.close();
        store.close();
    }

    @Test
    void acknowledgesWhatIsConfirmedAndClosesItWhenItsCauseHasGone() {
        Alarm alarm = alarm();
        handlings.confirm(alarm, Cause.LEAK, "li");
        assertThat(alarms.alarm(alarm.id()).orElseThrow().acknowledgedBy()).isEqualTo("li");
        assertThatThrownBy(() -> handlings.close(alarm, "flange tightened", "wang"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("still there");
        alarms.clear(alarm.kind(), alarm.deviceId(), NOW);
        Alarm gone = alarms.alarm(alarm.id()).orElseThrow();
        assertThat(handlings.close(gone, " flange tightened ", "wang"))
                .isEqualTo(new Handling(alarm.id(), Cause.LEAK, NOW, "li", "flange tightened", NOW, "wang"));
        assertThat(handlings.of(List.of(alarm.id()))).containsKey(alarm.id());
    }

    @Test
    void clearsAFalseAlarmByClosingIt() {
        Alarm alarm = alarm();
        handlings.confirm(alarm, Cause.FALSE_ALARM, "li");
        handlings.close(alarm, "solvent nearby", "li");
        assertThat(alarms.log).contains("clear 1 li");
    }

    @Test
    void refusesTheSecondWhoConfirms() {
        Alarm alarm = alarm();
        handlings.confirm(alarm, Cause.LEAK, "li");
        assertThatThrownBy(() -> handlings.confirm(alarm, Cause.FAULT, "wang"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("somebody confirmed alarm 1 before");
        assertThat(alarms.log).doesNotContain("acknowledge 1 wang");
    }

    @Test
    void refusesToCloseWithoutAConfirmationOrAFinding() {
        Alarm alarm = alarm();
        assertThatThrownBy(() -> handlings.close(alarm, "done", "li")).hasMessage("confirm first what the alarm is");
        assertThatThrownBy(() -> handlings.close(alarm, " ", "li")).hasMessageContaining("1 to 2000 characters");
    }

    private Alarm alarm() {
        return alarms.raise(new AlarmRaise(
                "gas", "gas-level-2", "a", Severity.CRITICAL, NOW, null, new LocalizedText("浓度", "gas")));
    }
}
