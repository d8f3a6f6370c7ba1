/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CityCommandTest {
    @Test
    void readsAMomentWithItsZone() {
        assertThat(CityCommand.moment("2026-11-23T08:00:00+08:00", Instant.EPOCH))
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(CityCommand.moment(null, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void refusesAMomentWithoutAZone() {
        assertThatThrownBy(() -> CityCommand.moment("2026-11-23 08:00", Instant.EPOCH))
                .hasMessageContaining("is no moment like");
    }
}
