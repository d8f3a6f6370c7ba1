/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal;

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

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.platform.places.internal.demo.DemoCity;
import org.cityloom.platform.places.internal.geometry.Geography;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long it takes to find the areas of a random point of the demo city; one point in three lies outside. The goal is set on the
 * median, which a busy machine disturbs least.
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
        for (int i = 0; i < POINTS; i++) {
            points[i] = new Position(
                    box.getMinY() + random.nextDouble() * box.getHeight(),
                    box.getMinX() + random.nextDouble() * box.getWidth());
        }
    }

    @Benchmark
    public AreaPath locate() {
        next = (next + 1) & (POINTS - 1);
        return city.locate(points[next]).orElse(null);
    }

    @Test
    void findsTheAreasOfAPointInLessThanFiveMicroseconds() throws Exception {
        double median = new Runner(new OptionsBuilder()
                        .include(PlacesBench.class.getName())
                        .jvmArgsAppend("-Xmx256m")
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
        assertThat(median).isLessThan(GOAL_MICROSECONDS);
    }
}
