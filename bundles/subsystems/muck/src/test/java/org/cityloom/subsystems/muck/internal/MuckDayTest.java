/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDay;
import org.cityloom.simulator.internal.muck.MuckTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.NoDevices;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.simulator.testing.Score;
import org.cityloom.subsystems.muck.internal.store.LimitStore;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated trucks through the real rules, compared with what they really did. */
class MuckDayTest {

    private static final Logger LOG = LoggerFactory.getLogger(MuckDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final SimulatedDay DAY = new SimulatedDay(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final Duration SURE = Duration.ofSeconds(20); // the rule's 10 s, and a fix at both ends
    private static final CitySettings SETTINGS =
            new CitySettings(0.2, Duration.ofSeconds(5), 7, ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    @Test
    void findsEveryTruckThatSpeedsAndNoOther() {
        RecordedTruth truth = new RecordedTruth();
        Core core = new Core();
        try (StoreFixture store = StoreFixture.h2(folder).migrate("muck", LimitStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("muck", store);
            MuckTelemetry handler = handler(core, store, entities);
            DAY.play(
                    new MuckTrade().devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth),
                    (truck, report) -> core.deliver(handler, List.of(report)));
            entities.close();
        }
        Score score = Score.of(
                MuckSubsystem.SPEEDING, truth.faults(), core.alarms.raised(), SURE, Duration.ZERO, DAY.until());
        LOG.info("{}", score);
        assertThat(score.found()).isGreaterThan(100);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
    }

    private static MuckTelemetry handler(Core core, StoreFixture store, EntityManagerFactory entities) {
        Thresholds thresholds = new Thresholds(Defaults.configuration());
        LimitStore limits = new LimitStore(
                () -> "muck",
                entities,
                store.transactions(),
                AuditFixture.over(store).audit());
        Vehicles vehicles = new Vehicles(new NoDevices(), core, core.alarms, thresholds);
        return new MuckTelemetry(
                new SpeedLimits(limits, new OneGrid(Checkerboard.PLANE.origin()), thresholds),
                thresholds,
                vehicles,
                core.alarms,
                core);
    }
}
