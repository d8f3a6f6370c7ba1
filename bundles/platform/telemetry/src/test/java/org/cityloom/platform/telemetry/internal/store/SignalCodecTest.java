/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is what is read, bit by bit. */
class SignalCodecTest {
    private static final SignalNames NAMES = new FixedNames("speed", "heading", "load", "level", "lux");

    private final SignalCodec codec = new SignalCodec(NAMES);

    @Provide
    Arbitrary<Map<String, Double>> signals() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.integers().map(Integer::doubleValue),
                Arbitraries.integers().between(-1_000_000, 1_000_000).map(i -> i / 100.0),
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1, 1e15, 9007199254740992.0));
        return Arbitraries.maps(Arbitraries.of("speed", "heading", "load", "level", "lux"), values);
    }

    @Property(tries = 2000)
    void givesBackExactlyWhatWasWritten(@ForAll("signals") Map<String, Double> signals) {
        assertThat(codec.decode(codec.encode(signals))).isEqualTo(signals);
    }

    @Property(tries = 500)
    void findsOneSignalAmongTheOthers(@ForAll("signals") Map<String, Double> signals) {
        byte[] encoded = codec.encode(signals);
        for (String name : new String[] {"speed", "heading", "load", "level", "lux"}) {
            assertThat(codec.find(encoded, NAMES.find(name))).isEqualTo(signals.get(name));
        }
    }

    @Example
    void takesThreeBytesForASpeed() {
        assertThat(codec.encode(Map.of("speed", 32.5))).hasSize(3);
    }
}
