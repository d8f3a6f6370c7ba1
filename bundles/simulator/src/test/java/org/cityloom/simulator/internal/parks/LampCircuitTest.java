/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.device.Ear;
import org.cityloom.simulator.device.ToldCommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a circuit writes into the ground truth when it is told to go on at every hour and off a quarter later. */
class LampCircuitTest {
    private static final Position PLACE = new Position(27.24, 111.47);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city

    @Test
    void aCommandWentWrongWheneverItWasNotAnsweredOrTheLampsAreNotAsTold() {
        List<Day> days = IntStream.range(0, 60).mapToObj(Day::new).toList();
        days.forEach(Day::live);
        assertThat(days).anyMatch(day -> day.unanswered > 0).anyMatch(day -> day.late > 0);
        assertThat(days).allSatisfy(day -> {
            boolean well = day.unanswered == 0 && day.late == 0;
            assertThat(day.faults("parks-command").isEmpty()).isEqualTo(well);
            assertThat(day.faults("parks-wrong-light").isEmpty()).isEqualTo(day.late == 0);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 13.2", "12, 0, 0"})
    void beginsAsTheNightOrTheDayFindsIt(int hour, double on, double ampere) {
        RecordedTruth truth = new RecordedTruth();
        Chances chances = new Chances(1, ZoneId.of("Asia/Shanghai"));
        LampCircuit circuit = new LampCircuit(1, 1, new Daylight(PLACE, 1), chances, truth);
        Measurement first =
                circuit.report(MIDNIGHT.plus(Duration.ofHours(hour))).orElseThrow();
        assertThat(first.signal("on", -1)).isEqualTo(on);
        assertThat(first.signal("current", -1)).isCloseTo(ampere, within(0.5));
        assertThat(truth.faults()).isEmpty();
    }

    private static final class Day {
        private final RecordedTruth truth = new RecordedTruth();
        private final LampCircuit circuit;
        private final Ear ear;
        private int unanswered;
        private int late;

        Day(int seed) {
            Chances chances = new Chances(seed, ZoneId.of("Asia/Shanghai"));
            circuit = new LampCircuit(1, 1, new Daylight(PLACE, seed), chances, truth);
            ear = new Ear(circuit);
        }

        void live() {
            boolean wanted = false;
            boolean lit = false;
            for (int second = 0; second < Duration.ofDays(1).toSeconds(); second += 10) {
                boolean on = second % 3600 < 900;
                if (on != wanted) {
                    wanted = on;
                    ToldCommand command = new ToldCommand(second + 1L, "switch", Map.of("on", on ? 1 : 0));
                    unanswered += ear.tell(command).isPresent() ? 0 : 1;
                }
                Optional<Double> current =
                        circuit.report(MIDNIGHT.plusSeconds(second)).map(report -> report.signal("current", 0));
                lit = current.map(ampere -> ampere > 0).orElse(lit);
                late += lit == wanted ? 0 : 1;
            }
        }

        List<InjectedFault> faults(String rule) {
            return truth.faults().stream()
                    .filter(fault -> fault.rule().equals(rule))
                    .toList();
        }
    }
}
