/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.commands.testing.SteppedCommands;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.device.Ear;
import org.cityloom.simulator.device.ToldCommand;
import org.cityloom.simulator.internal.muck.MuckTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.simulator.testing.Score;
import org.cityloom.simulator.testing.Ticks;
import org.cityloom.subsystems.muck.internal.store.LimitStore;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated trucks through the real rules, compared with what they really did. */
class MuckDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(MuckDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final Duration SURE = Duration.ofSeconds(20); // the rule's 10 s, and a fix at both ends
    private static final CitySettings SETTINGS =
            new CitySettings(0.12, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));

    /** Of a command: until no effect was measured in time, a report of the device before it, and a step of 10 s. */
    private static final Duration COMMAND_SURE = Duration.ofSeconds(320);

    private static final Duration TICK = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final Map<String, Ear> ears = new HashMap<>();

    @Test
    void findsEveryTruckThatSpeedsOrDoesNotDoWhatItIsToldAndNoOther() {
        RecordedTruth truth = new RecordedTruth();
        Core core = new Core();
        List<SimulatedDevice> trucks = new MuckTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        try (StoreFixture store = StoreFixture.h2(folder).migrate("muck", LimitStore.class);
                SteppedCommands commands = commands(core, trucks)) {
            EntityManagerFactory entities = JpaFixture.open("muck", store);
            MuckTelemetry handler = handler(core, store, entities);
            Dispatchers dispatchers = new Dispatchers(commands);
            List<SimulatedDevice> all = new ArrayList<>(List.of(new Ticks(TICK, now -> {
                commands.pass(now);
                dispatchers.look(now);
                commands.pass(now);
            })));
            all.addAll(trucks);
            DAY.play(all, (truck, report) -> {
                commands.measured(report);
                dispatchers.see(report);
                core.deliver(handler, List.of(report));
            });
            entities.close();
        }
        assertGood(Score.of(
                MuckSubsystem.SPEEDING, truth.faults(), core.alarms.raised(), SURE, Duration.ZERO, DAY.until()));
        assertGood(Score.of(
                MuckSubsystem.COMMAND, truth.faults(), core.alarms.raised(), COMMAND_SURE, Duration.ZERO, DAY.until()));
    }

    private static void assertGood(Score score) {
        LOG.info("{}", score);
        assertThat(score.found()).as(score.toString()).isGreaterThan(20);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
    }

    private SteppedCommands commands(Core core, List<SimulatedDevice> trucks) {
        trucks.forEach(truck -> ears.put(truck.registration().id(), new Ear(truck)));
        List<DeviceRegistration> registered =
                trucks.stream().map(SimulatedDevice::registration).toList();
        return new SteppedCommands(
                folder.resolve("commands"),
                MIDNIGHT,
                new KnownDevices(MuckSubsystem.ID, "430502", List.of(MuckSubsystem.truck()), registered),
                new MuckEffects(new Thresholds(Defaults.configuration())),
                core.alarms,
                command -> ears.get(command.deviceId())
                        .tell(new ToldCommand(command.id(), command.kind(), command.parameters())));
    }

    private static MuckTelemetry handler(Core core, StoreFixture store, EntityManagerFactory entities) {
        Thresholds thresholds = new Thresholds(Defaults.configuration());
        LimitStore limits = new LimitStore(
                () -> "muck",
                entities,
                store.transactions(),
                AuditFixture.over(store).audit());
        Vehicles vehicles = new Vehicles(new KnownDevices(), core, core.alarms, thresholds);
        return new MuckTelemetry(
                new SpeedLimits(limits, new OneGrid(Checkerboard.PLANE.origin()), thresholds),
                thresholds,
                vehicles,
                core.alarms,
                core);
    }
}
