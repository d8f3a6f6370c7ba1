/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.subsystems.sanitation.internal.Run.Due;
import org.cityloom.subsystems.sanitation.internal.Run.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RunTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Position START = new Position(27.23, 111.46);
    private static final Route ROUTE = new Route(
            "r1",
            WorkType.SWEEPING,
            "430502",
            10,
            1,
            List.of(
                    stop("a", 7, Set.of(DayOfWeek.MONDAY), START),
                    stop("b", 8, Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), new Position(27.24, 111.46)),
                    stop("c", 9, Set.of(DayOfWeek.TUESDAY), new Position(27.24, 111.47))));

    @Test
    void holdsTheStopsOfItsDayWithTheirTimes() {
        Run run = Run.of(ROUTE, MONDAY, ZONE);
        assertThat(run.stops()).extracting(due -> due.stop().id()).containsExactly("a", "b");
        Due first = run.stops().get(0);
        assertThat(first.at()).isEqualTo("2026-11-22T23:00:00Z");
        assertThat(first.from()).isEqualTo("2026-11-22T22:50:00Z");
        assertThat(first.until()).isEqualTo("2026-11-22T23:10:00Z");
        assertThat(Run.of(ROUTE, MONDAY.plusDays(2), ZONE).stops()).isEmpty();
    }

    @Test
    void isToBeDrivenFromItsFirstToItsLastMoment() {
        Run run = Run.of(ROUTE, MONDAY, ZONE);
        assertThat(run.during(Instant.parse("2026-11-22T22:59:59Z"))).isFalse();
        assertThat(run.during(Instant.parse("2026-11-22T23:00:00Z"))).isTrue();
        assertThat(run.during(Instant.parse("2026-11-23T00:10:00Z"))).isTrue();
        assertThat(run.during(Instant.parse("2026-11-23T00:10:01Z"))).isFalse();
        assertThat(Run.of(ROUTE, MONDAY.plusDays(2), ZONE).during(Instant.EPOCH))
                .isFalse();
    }

    @Test
    void tellsHowAStopStands() {
        Due due = Run.of(ROUTE, MONDAY, ZONE).stops().get(0);
        assertThat(Run.status(due, null, due.until())).isEqualTo(Status.PLANNED);
        assertThat(Run.status(due, null, due.until().plusMillis(1))).isEqualTo(Status.MISSED);
        assertThat(Run.status(due, due.until(), due.until())).isEqualTo(Status.DONE);
        assertThat(Run.status(due, due.until().plusMillis(1), due.until().plusMillis(1)))
                .isEqualTo(Status.LATE);
    }

    @Test
    void missesWhatNobodyCameToInTime() {
        Run run = Run.of(ROUTE, MONDAY, ZONE);
        Instant evening = Instant.parse("2026-11-23T12:00:00Z");
        Map<String, Instant> visits = Map.of("b", run.stops().get(1).at());
        assertThat(run.missed(visits, Instant.MIN, evening))
                .containsExactly(run.stops().get(0));
        assertThat(run.missed(visits, Instant.MIN, run.stops().get(0).until()))
                .as("too early to tell")
                .isEmpty();
        assertThat(run.missed(Map.of(), run.stops().get(1).from(), evening))
                .as("the vehicle was given the route after the first stop")
                .containsExactly(run.stops().get(1));
    }

    @Test
    void knowsWhatIsNearTheLineThroughItsStops() {
        Run run = Run.of(ROUTE, MONDAY, ZONE);
        assertThat(run.near(new Position(27.235, 111.4604), 50)).isTrue();
        assertThat(run.near(new Position(27.235, 111.461), 50)).isFalse();
        assertThat(run.near(new Position(27.241, 111.46), 50))
                .as("behind its end")
                .isFalse();
    }

    @Property
    void measuresNoMoreThanToTheNearerEnd(
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double north,
            @ForAll @DoubleRange(min = -0.02, max = 0.02) double east) {
        Position end = new Position(27.24, 111.47);
        Position place = new Position(27.23 + north, 111.46 + east);
        double distance = Leg.between(START, end).distanceTo(place);
        double ends = Math.min(place.distanceTo(START), place.distanceTo(end));
        assertThat(distance).isLessThanOrEqualTo(ends * 1.001 + 0.01);
        assertThat(Leg.between(START, START).distanceTo(place))
                .isCloseTo(place.distanceTo(START), within(0.001 * place.distanceTo(START) + 0.01));
    }

    private static Stop stop(String id, int hour, Set<DayOfWeek> days, Position position) {
        return new Stop(id, "stop " + id, LocalTime.of(hour, 0), days, position);
    }
}
