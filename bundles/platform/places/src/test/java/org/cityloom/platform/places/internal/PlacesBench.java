/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.platform.places.internal.demo.DemoCity;
import org.cityloom.platform.places.internal.geometry.Geography;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long it takes to find the areas of a random point within the demo city; a point outside would be found faster. The goal
 * is set on 99 of 100, because the longest times are those of a machine that did something else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlacesBench {
    private static final double GOAL_MICROSECONDS = 5;
    private static final int POINTS = 1 << 14;

    private final Position[] points = new Position[POINTS];
    private Geography city;
    private int next;

    @Setup
    public void draw() {
        city = DemoCity.draw(2026);
        Envelope box = city.shape(city.city().code()).orElseThrow().getEnvelopeInternal();
        Random random = new Random(1);
        int i = 0;
        while (i < POINTS) {
            Position point = new Position(
                    box.getMinY() + random.nextDouble() * box.getHeight(),
                    box.getMinX() + random.nextDouble() * box.getWidth());
            if (city.locate(point).isPresent()) {
                points[i++] = point;
            }
        }
    }

    @Benchmark
    public AreaPath locate() {
        next = (next + 1) & (POINTS - 1);
        return city.locate(points[next]).orElse(null);
    }

    @Test
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void findsTheAreasOfAPoint() throws Exception {
        Statistics micros = new Runner(new OptionsBuilder()
                        .include(PlacesBench.class.getName())
                        .jvmArgsAppend("-Xmx256m")
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics();
        System.out.printf(
                Locale.ROOT,
                "%nWHICH AREAS A POINT LIES IN: mean %.2f µs, median %.2f µs, p99 %.2f µs (%,d points)"
                        + "   goal < %.0f µs: %s%n%n",
                micros.getMean(),
                micros.getPercentile(50),
                micros.getPercentile(99),
                micros.getN(),
                GOAL_MICROSECONDS,
                micros.getPercentile(99) < GOAL_MICROSECONDS ? "reached" : "NOT REACHED");
        assertThat(micros.getN()).isPositive();
    }
}
