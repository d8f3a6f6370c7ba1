/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WeightStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Weights APRIL = new Weights(LocalDate.of(2026, 4, 1), 40, 30, 10, 10, 10);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void scoresAPastPeriodByTheWeightsOfItsTimeAndTellsWhoChangedThem(TestDatabase database) {
        try (AssessmentFixture fixture = new AssessmentFixture(database, folder)) {
            WeightStore weights = fixture.weights();
            assertThat(weights.all()).containsExactly(Weights.SHIPPED);
            fixture.audit()
                    .audit()
                    .as(AuditFixture.WANG, () -> weights.put(new Weights(APRIL.from(), 20, 20, 20, 20, 20), TODAY));
            weights.put(APRIL, TODAY);
            assertThat(weights.all()).containsExactly(Weights.SHIPPED, APRIL);
            assertThat(weights.on(LocalDate.of(2026, 3, 31))).isEqualTo(Weights.SHIPPED);
            assertThat(weights.on(LocalDate.of(2026, 4, 1))).isEqualTo(APRIL);
            assertThat(fixture.audit().entries()).hasSize(2).allMatch(entry -> entry.action()
                    .equals("cases:set-weights"));
            assertThatThrownBy(() -> weights.put(APRIL, APRIL.from())).hasMessageContaining("tomorrow or later");
            assertThat(fixture.audit().entries()).hasSize(2);
        }
    }
}
