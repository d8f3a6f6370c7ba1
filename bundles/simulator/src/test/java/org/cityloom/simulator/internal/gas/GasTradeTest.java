/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.gas;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.testing.Checkerboard;

import static org.assertj.core.api.Assertions.assertThat;

class GasTradeTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAYS = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(2)));
    private static final CitySettings SETTINGS =
            new CitySettings(0.1, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));

    private final RecordedTruth truth = new RecordedTruth();
    private final List<Measurement> reports = new ArrayList<>();

    @Test
    void hasProbesThatConnectOnlyToReportAndRegulatorsThatKeepTheirLines() {
        Map<Boolean, Long> byLine = devices().stream()
                .collect(Collectors.partitioningBy(SimulatedDevice::staysConnected, Collectors.counting()));
        assertThat(byLine).containsEntry(true, 10L).containsEntry(false, 90L);
    }

    @Test
    void doesTheSameForTheSameSeed() {
        play();
        List<Measurement> first = List.copyOf(reports);
        reports.clear();
        play();
        assertThat(reports).isEqualTo(first);
    }

    @Test
    void saysNothingWhileItIsSilent() {
        play();
        List<InjectedFault> silences = truth.faults().stream()
                .filter(fault -> fault.rule().equals("gas-silent") && fault.until() != null)
                .toList();
        assertThat(silences).isNotEmpty().allSatisfy(silence -> assertThat(reports)
                .noneMatch(report -> report.deviceId().equals(silence.device())
                        && !report.time().isBefore(silence.from())
                        && report.time().isBefore(silence.until())));
    }

    @Test
    void reportsMoreOftenWhileThereIsGas() {
        play();
        InjectedFault leak = truth.faults().stream()
                .filter(fault -> fault.rule().equals("gas-level-1") && fault.until() != null)
                .findFirst()
                .orElseThrow();
        long minutes = Duration.between(leak.from(), leak.until()).toMinutes();
        assertThat(reports.stream()
                        .filter(report -> report.deviceId().equals(leak.device())
                                && !report.time().isBefore(leak.from())
                                && report.time().isBefore(leak.until()))
                        .count())
                .isBetween(minutes / 3, minutes);
    }

    @Test
    void leaksReachNeighboursAtTheSameTime() {
        play();
        assertThat(truth.faults()).anyMatch(fault -> fault.rule().equals("gas-neighbours"));
    }

    @Test
    void aRegulatorDoesWhatItIsTold() {
        Regulator regulator =
                new Regulator(new DeviceRegistration("r", "gas-regulator", "r", null, null, null), 2.5, truth, 7);
        assertThat(signals(regulator, 0)).containsEntry("fan", 0.0).containsEntry("valve", 100.0);
        assertThat(regulator.obey(new ToldCommand(1, "fan-on", Map.of()))).isEmpty();
        assertThat(regulator.obey(new ToldCommand(2, "valve-close", Map.of()))).isEmpty();
        assertThat(signals(regulator, 1)).containsEntry("valve", 0.0).containsEntry("outlet", 0.0);
        assertThat(signals(regulator, 1).get("fan")).isGreaterThan(1000);
        assertThat(truth.faults()).extracting(InjectedFault::rule).contains("gas-pressure");
        assertThat(regulator.obey(new ToldCommand(3, "fan-off", Map.of()))).isEmpty();
        assertThat(signals(regulator, 32)).containsEntry("fan", 0.0).containsEntry("valve", 100.0);
        assertThat(regulator.obey(new ToldCommand(4, "sing", Map.of()))).isPresent();
    }

    private static Map<String, Double> signals(Regulator regulator, int minute) {
        return regulator
                .report(MIDNIGHT.plusSeconds(60L * minute))
                .orElseThrow()
                .signals();
    }

    private List<SimulatedDevice> devices() {
        return new GasTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
    }

    private void play() {
        DAYS.play(devices(), (device, report) -> reports.add(report));
    }
}
