/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class WeightsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Test
    void areHundredPointsTogether() {
        assertThatThrownBy(() -> new Weights(DAY, 30, 20, 20, 20, 11)).hasMessageContaining("100 together");
        assertThatThrownBy(() -> new Weights(DAY, 130, -30, 0, 0, 0)).hasMessageContaining("0 to 100");
    }

    @Test
    void giveNoScoreToWhomNothingWasDueAndAllPointsToWhomNothingWentWrong() {
        assertThat(Weights.SHIPPED.score(Map.of())).isEmpty();
        assertThat(Weights.SHIPPED.score(Map.of(Rate.HANDLED, Count.NONE))).isEmpty();
        Count all = new Count(3, 3);
        Count none = new Count(0, 3);
        assertThat(Weights.SHIPPED
                        .score(Map.of(
                                Rate.HANDLED, all,
                                Rate.HANDLED_IN_TIME, all,
                                Rate.REWORKED, Count.NONE,
                                Rate.OVERDUE, none,
                                Rate.POSTPONED, none))
                        .orElseThrow())
                .isEqualTo(100, within(1e-9));
    }
}
