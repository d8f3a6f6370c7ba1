/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.testing.KnownDevices;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.subsystems.muck.internal.store.AreaLimit;
import org.cityloom.subsystems.muck.internal.store.LimitStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MuckTelemetryTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Position INSIDE = new Position(27.23, 111.46);

    @TempDir
    Path folder;

    private StoreFixture store;
    private EntityManagerFactory entities;
    private SpeedLimits limits;
    private Core core;

    @BeforeEach
    void open() {
        store = StoreFixture.h2(folder).migrate("muck", LimitStore.class);
        entities = JpaFixture.open("muck", store);
        limits = new SpeedLimits(
                new LimitStore(
                        () -> "muck",
                        entities,
                        store.transactions(),
                        AuditFixture.over(store).audit()),
                new OneGrid(INSIDE),
                new Thresholds(Defaults.configuration()));
        core = new Core();
    }

    @AfterEach
    void close() {
        entities.close();
        store.close();
    }

    @Test
    void raisesAndClearsWithTheFiguresInTheText() {
        core.deliver(handler(), List.of(fix("a", 0, 62), fix("b", 0, 30), fix("a", 12, 62)));
        core.deliver(handler(), List.of(fix("a", 20, 40)));
        assertThat(core.alarms.log)
                .containsExactly(
                        "raise muck-speeding a 2026-11-23T08:00:12Z 62 km/h for 12 s where 50 km/h is allowed",
                        "clear muck-speeding a 2026-11-23T08:00:20Z");
    }

    @Test
    void appliesAChangedLimitToTheNextFix() {
        MuckTelemetry handler = handler();
        core.deliver(handler, List.of(fix("a", 0, 45), fix("a", 20, 45)));
        limits.put(new AreaLimit("430502", 40, START, "admin"));
        core.deliver(handler, List.of(fix("a", 30, 45), fix("a", 40, 45)));
        assertThat(core.alarms.log).hasSize(1).first().asString().contains("08:00:40Z");
    }

    @Test
    void findsTheSameHoweverTheDriveIsCutIntoBatches() {
        Random random = new Random(7);
        List<Measurement> drive = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            drive.add(fix("abc".substring(i % 3, i % 3 + 1), 3 * i + random.nextInt(5), 40 + random.nextInt(20)));
        }
        core.deliver(handler(), drive);
        List<String> expected = core.alarms.log;
        assertThat(expected).hasSizeGreaterThan(6);
        for (int round = 0; round < 20; round++) {
            core = new Core();
            for (int from = 0; from < drive.size(); ) {
                int to = Math.min(drive.size(), from + 1 + random.nextInt(30));
                core.deliver(handler(), drive.subList(from, to));
                from = to;
            }
            assertThat(core.alarms.log).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void showsTheNewestFixOfEachTruckAfterTheCommit() {
        core.deliver(handler(), List.of(fix("a", 0, 30), fix("a", 10, 0), fix("a", 5, 20), fix("b", 3, 70)));
        assertThat(core.shown)
                .extracting(Vehicle::id, Vehicle::state, Vehicle::speed, Vehicle::time)
                .containsExactly(
                        tuple("a", VehicleState.STOPPED, 0.0, START.plusSeconds(10)),
                        tuple("b", VehicleState.MOVING, 70.0, START.plusSeconds(3)));
    }

    @Test
    void showsATruckThatIsOverTheLimit() {
        core.deliver(handler(), List.of(fix("a", 0, 70), fix("a", 10, 70)));
        assertThat(core.shown).extracting(Vehicle::state).containsExactly(VehicleState.SPEEDING);
    }

    @Test
    void startsAnewIfItsMemoryCannotBeRead() {
        core.memory.put("a", "last=broken");
        core.deliver(handler(), List.of(fix("a", 0, 70), fix("a", 10, 70)));
        assertThat(core.alarms.log).hasSize(1);
    }

    @Test
    void takesAFixWithoutSpeed() {
        Measurement silent = new Measurement("a", START, 0, INSIDE, Map.of("load", 3.0));
        core.deliver(handler(), List.of(silent));
        assertThat(core.shown).extracting(Vehicle::load).containsExactly(3.0);
    }

    private MuckTelemetry handler() {
        Thresholds thresholds = new Thresholds(Defaults.configuration());
        Vehicles vehicles = new Vehicles(new KnownDevices(), core, core.alarms, thresholds);
        return new MuckTelemetry(limits, thresholds, vehicles, core.alarms, core);
    }

    private static Measurement fix(String truck, int second, double speed) {
        return new Measurement(truck, START.plusSeconds(second), 0, INSIDE, Map.of("speed", speed));
    }
}
