/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HysteresisTest {
    private static final Hysteresis LEVELS = new Hysteresis(20, 15);

    @Test
    void switchesOnAtTheUpperAndOffAtTheLowerThreshold() {
        assertThat(LEVELS.next(false, 20)).isTrue();
        assertThat(LEVELS.next(true, 15)).isFalse();
    }

    @Test
    void staysAsItWasBetweenTheThresholds() {
        for (double value : new double[] {15.01, 17, 19.99}) {
            assertThat(LEVELS.next(false, value)).isFalse();
            assertThat(LEVELS.next(true, value)).isTrue();
        }
    }

    @Test
    void switchesOnceWhileAValueTremblesAroundOneThreshold() {
        boolean on = false;
        int switches = 0;
        for (int i = 0; i < 100; i++) {
            boolean next = LEVELS.next(on, 20 + Math.sin(i));
            switches += next == on ? 0 : 1;
            on = next;
        }
        assertThat(switches).isEqualTo(1);
    }

    @Test
    void refusesThresholdsInTheWrongOrder() {
        assertThatThrownBy(() -> new Hysteresis(15, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hysteresis(15, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
