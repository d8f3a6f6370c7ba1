/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.audit.Audit;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsSaidOfSensors(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("gas", SensorStore.class)) {
            Audit audit = AuditFixture.over(store).audit();
            EntityManagerFactory entities = JpaFixture.open("gas", store);
            SensorStore sensors = new SensorStore(() -> "gas", entities, store.transactions(), audit);
            Sensor well =
                    new Sensor("w1", Site.ADJACENT, Duration.ofMinutes(30), LocalDate.of(2026, 2, 28), null, "邵阳燃气");
            Sensor regulator = new Sensor("r1", Site.REGULATOR, null, null, 2.5, "");
            sensors.put(List.of(well, regulator));
            assertThat(sensors.all()).containsExactly(regulator, well);

            Sensor changed = new Sensor("w1", Site.WELL, null, null, null, "other");
            sensors.put(List.of(changed));
            assertThat(sensors.all()).containsExactly(regulator, changed);

            assertThatThrownBy(() -> store.transactions().required(() -> {
                        sensors.put(List.of(well));
                        throw new IllegalStateException("undone");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(sensors.all()).containsExactly(regulator, changed);
            entities.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEachStepOfAnAlarmOnceAndInOrder(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("gas", SensorStore.class)) {
            Audit audit = AuditFixture.over(store).audit();
            EntityManagerFactory entities = JpaFixture.open("gas", store);
            HandlingStore handlings = new HandlingStore(() -> "gas", entities, store.transactions(), audit);
            assertThat(handlings.close(7, "nothing yet", NOW, "li")).isEmpty();
            assertThat(handlings.confirm(7, Cause.LEAK, NOW, "li")).isPresent();
            assertThat(handlings.confirm(7, Cause.FAULT, NOW, "wang")).isEmpty();
            Handling closed = new Handling(7, Cause.LEAK, NOW, "li", "flange tightened", NOW.plusSeconds(60), "wang");
            assertThat(handlings.close(7, "flange tightened", NOW.plusSeconds(60), "wang"))
                    .contains(closed);
            assertThat(handlings.close(7, "again", NOW.plusSeconds(61), "zhao")).isEmpty();
            assertThat(handlings.find(7)).contains(closed);
            assertThat(handlings.of(List.of(6L, 7L, 8L)).values()).containsExactly(closed);
            assertThat(handlings.of(List.of())).isEmpty();
            entities.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsSinceWhenThereIsGasAndWhenItWent(TestDatabase database) {
        try (StoreFixture store = database.open(folder).migrate("gas", SensorStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("gas", store);
            HeatStore heats = new HeatStore(() -> "gas", entities, store.transactions());
            Instant later = NOW.plusSeconds(60);
            heats.gone("b");
            heats.found("b", NOW);
            heats.found("a", NOW);
            heats.found("a", later);
            heats.gone("b");
            assertThat(heats.since(later)).containsExactly(new Heat("a", NOW, later, true));
            assertThat(heats.since(NOW))
                    .containsExactly(new Heat("a", NOW, later, true), new Heat("b", NOW, NOW, false));
            heats.found("b", later);
            assertThat(heats.since(later))
                    .containsExactly(new Heat("a", NOW, later, true), new Heat("b", later, later, true));
            entities.close();
        }
    }
}
