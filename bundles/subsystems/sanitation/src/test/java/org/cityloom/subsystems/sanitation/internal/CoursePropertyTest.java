/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the index finds, compared with a walk along the whole line that measures distances and bearings on the sphere. */
class CoursePropertyTest {

    private static final Position HERE = new Position(27.23, 111.46);
    private static final double CORRIDOR = 50;
    private static final double CLOSE = 0.3; // metres within which plane and sphere may differ on what is just within

    @Property(tries = 2000)
    void passesWhatAWalkAlongTheWholeLineFinds(
            @ForAll("lines") List<Position> stops,
            @ForAll @IntRange(max = 14) int stop,
            @ForAll @DoubleRange(min = -60, max = 60) double aside,
            @ForAll("steps") double[] step) {
        Course course = Course.through(stops);
        Position from = moved(stops.get(stop % stops.size()), aside, aside / 2);
        Position to = moved(from, step[0], step[1]);
        BitSet passed = course.passed(from, to, CORRIDOR);
        Statistics.collect(passed.isEmpty() ? "passes nothing" : "passes some");
        assertThat(passed.length()).isLessThanOrEqualTo(course.pieces());
        for (int piece = 0; piece < course.pieces(); piece++) {
            double margin = margin(stops, (piece + 0.5) / course.pieces(), from, to);
            if (Math.abs(margin) > CLOSE) {
                assertThat(passed.get(piece)).as("piece %d, %f", piece, margin).isEqualTo(margin > 0);
            }
        }
    }

    @Property(tries = 2000)
    void isNearWhatIsNearOneOfItsLegs(
            @ForAll("lines") List<Position> stops,
            @ForAll("places") Position place,
            @ForAll @DoubleRange(min = 10, max = 1000) double metres) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < stops.size(); i++) {
            nearest = Math.min(
                    nearest, Leg.between(stops.get(i - 1), stops.get(i)).distanceTo(place));
        }
        if (Math.abs(nearest - metres) > 0.002 * metres) {
            assertThat(Course.through(stops).near(place, metres)).isEqualTo(nearest < metres);
        }
    }

    @Property
    void leavesOutNoStopThatIsNearAWay(
            @ForAll("lines") List<Position> stops, @ForAll("places") Position from, @ForAll("steps") double[] step) {
        Position to = moved(from, step[0], step[1]);
        BitSet near = Course.through(stops).stopsNear(from, to, CORRIDOR);
        for (int i = 0; i < stops.size(); i++) {
            if (Leg.between(from, to).distanceTo(stops.get(i)) < CORRIDOR - CLOSE) {
                assertThat(near.get(i)).isTrue();
            }
        }
    }

    @Property
    void isDrawnAsLongAsItIs(@ForAll("lines") List<Position> stops, @ForAll @DoubleRange(max = 1) double cut) {
        Course course = Course.through(stops);
        int at = (int) (cut * course.pieces());
        double sum = 0;
        for (int[] part : new int[][] {{0, at}, {at, course.pieces()}}) {
            double length = part[0] == part[1] ? 0 : length(course.line(part[0], part[1]));
            assertThat(length).isCloseTo(course.metres(part[1] - part[0]), within(1 + 0.003 * length));
            sum += length;
        }
        assertThat(sum).isCloseTo(length(stops), within(1 + 0.003 * sum));
        assertThat(course.metres(course.pieces())).isCloseTo(course.metres(), within(0.001));
    }

    @Test
    void hasNoPiecesWithoutLength() {
        for (List<Position> stops : List.of(List.<Position>of(), List.of(HERE), List.of(HERE, HERE))) {
            Course course = Course.through(stops);
            assertThat(course.pieces()).isZero();
            assertThat(course.metres()).isZero();
            assertThat(course.passed(HERE, moved(HERE, 50, 0), CORRIDOR).isEmpty())
                    .isTrue();
            assertThat(course.near(moved(HERE, 0, 30), CORRIDOR)).isEqualTo(!stops.isEmpty());
        }
    }

    @Test
    void isCutIntoABoundedNumberOfPieces() {
        Course course = Course.through(List.of(HERE, moved(HERE, 0, 300_000)));
        assertThat(course.pieces()).isEqualTo(Course.MOST_PIECES);
    }

    @Test
    void looksAtFewOfManyStops() {
        List<Position> stops = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            stops.add(moved(HERE, 40 * (i % 2), 150 * i));
        }
        Course course = Course.through(stops);
        for (int i = 0; i < 500; i++) {
            Position here = stops.get(i);
            assertThat(course.stopsNear(here, moved(here, 0, 25), CORRIDOR).cardinality())
                    .isBetween(1, 8);
        }
    }

    @Provide
    Arbitrary<List<Position>> lines() {
        Arbitrary<Double> step = Arbitraries.doubles().between(-700, 700);
        return Combinators.combine(step, step)
                .as((east, north) -> new double[] {east, north})
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(steps -> {
                    List<Position> line = new ArrayList<>(List.of(HERE));
                    steps.forEach(each -> line.add(moved(line.get(line.size() - 1), each[0], each[1])));
                    return line;
                });
    }

    @Provide
    Arbitrary<Position> places() {
        Arbitrary<Double> metres = Arbitraries.doubles().between(-1500, 1500);
        return Combinators.combine(metres, metres).as((east, north) -> moved(HERE, east, north));
    }

    @Provide
    Arbitrary<double[]> steps() {
        Arbitrary<Double> metres = Arbitraries.oneOf(
                Arbitraries.doubles().between(-40, 40), Arbitraries.doubles().between(-900, 900));
        return Combinators.combine(metres, metres)
                .as((east, north) -> new double[] {east, north})
                .filter(step -> Math.hypot(step[0], step[1]) > 1);
    }

    /** By how many metres the middle of a piece is passed, said by bearings; not passed if negative. */
    private static double margin(List<Position> stops, double share, Position from, Position to) {
        double left = share * length(stops);
        for (int i = 1; i < stops.size(); i++) {
            double leg = stops.get(i - 1).distanceTo(stops.get(i));
            if (left <= leg || i == stops.size() - 1) {
                Position middle = between(stops.get(i - 1), stops.get(i), leg == 0 ? 0 : left / leg);
                double course = bearing(from, to);
                double turn = Math.cos(bearing(stops.get(i - 1), stops.get(i)) - course);
                double away = from.distanceTo(middle);
                double along = away * Math.cos(bearing(from, middle) - course);
                double across = Math.abs(away * Math.sin(bearing(from, middle) - course));
                double beside = Math.min(along + 10, from.distanceTo(to) + 10 - along);
                double atStop = Math.min(left, leg - left); // on which leg it lies is not sure just at a stop
                double sure = Math.min(Math.min(beside, CORRIDOR - across), 200 * (turn - 0.5));
                return atStop < CLOSE ? 0 : sure;
            }
            left -= leg;
        }
        return 0;
    }

    private static double bearing(Position from, Position to) {
        double middle = Math.toRadians((from.latitude() + to.latitude()) / 2);
        return Math.atan2((to.longitude() - from.longitude()) * Math.cos(middle), to.latitude() - from.latitude());
    }

    private static double length(List<Position> line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += line.get(i - 1).distanceTo(line.get(i));
        }
        return sum;
    }

    private static Position between(Position from, Position to, double part) {
        return new Position(
                from.latitude() + part * (to.latitude() - from.latitude()),
                from.longitude() + part * (to.longitude() - from.longitude()));
    }

    private static Position moved(Position from, double east, double north) {
        double shrink = Math.cos(Math.toRadians(from.latitude()));
        return new Position(from.latitude() + north / 111_195, from.longitude() + east / 111_195 / shrink);
    }
}
