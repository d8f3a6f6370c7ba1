/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-01, 2026-03-01, 2026-03-02",
        "WEEK, 2026-03-01, 2026-02-23, 2026-03-02",
        "WEEK, 2026-03-02, 2026-03-02, 2026-03-09",
        "MONTH, 2024-02-29, 2024-02-01, 2024-03-01",
        "QUARTER, 2026-12-31, 2026-10-01, 2027-01-01",
        "YEAR, 2026-07-15, 2026-01-01, 2027-01-01"
    })
    void isWholeDaysOfTheCity(Period.Length length, LocalDate day, LocalDate first, LocalDate end) {
        Period period = Period.of(length, day, ZONE);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.from()).isEqualTo(Instant.parse(first.minusDays(1) + "T16:00:00Z"));
        Instant last = Instant.parse(end.minusDays(1) + "T16:00:00Z");
        assertThat(period.to(last.plusSeconds(1))).isEqualTo(last);
        assertThat(period.to(last.minusSeconds(1))).isEqualTo(last.minusSeconds(1));
    }
}
