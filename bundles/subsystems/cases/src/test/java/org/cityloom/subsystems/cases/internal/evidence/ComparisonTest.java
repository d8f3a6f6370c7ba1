/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {
    private static final Comparison CITY = new Comparison(100, Duration.ofMinutes(30), Duration.ofMinutes(2), 4);
    private static final Position CASE = new Position(27.2, 111.4);
    private static final Instant REPORTED = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant SENT = REPORTED.plus(Duration.ofHours(2));
    private static final double METRE = 1 / 111_195.0; // degrees of latitude on the sphere of Position

    private static List<Finding> compared(@Nullable Instant taken, @Nullable Position place) {
        Inspected photo = new Inspected(PhotoFormat.JPEG, 100, 100, taken, place, null, Optional.empty());
        return CITY.compare(photo, CASE, REPORTED, SENT);
    }

    private static Position away(double metres) {
        return new Position(27.2 + metres * METRE, 111.4);
    }

    @Test
    void tellsOfAPhotoTakenElsewhere() {
        assertThat(compared(null, away(99))).isEmpty();
        assertThat(compared(null, away(-230))).containsExactly(new Finding(FindingKind.ELSEWHERE, 230, null, null));
        assertThat(compared(null, away(230)).get(0).text().zh()).isEqualTo("拍摄地点距案件位置 230 米");
    }

    @Test
    void tellsOfAPhotoTakenLongBeforeTheReport() {
        assertThat(compared(REPORTED.minus(Duration.ofMinutes(30)), null)).isEmpty();
        List<Finding> old = compared(REPORTED.minus(Duration.ofMinutes(31)), null);
        assertThat(old).containsExactly(new Finding(FindingKind.OLD, 31 * 60, null, null));
        assertThat(old.get(0).text().en()).isEqualTo("Taken 31 min before it was reported");
    }

    @Test
    void tellsOfAPhotoOfTheFuture() {
        assertThat(compared(SENT, null)).isEmpty();
        assertThat(compared(SENT.plus(Duration.ofMinutes(2)), null)).isEmpty();
        assertThat(compared(SENT.plus(Duration.ofMinutes(3)), null))
                .containsExactly(new Finding(FindingKind.FUTURE, 180, null, null));
    }

    @Test
    void comparesNothingThatTheCameraDidNotNote() {
        assertThat(compared(null, null)).isEmpty();
    }
}
