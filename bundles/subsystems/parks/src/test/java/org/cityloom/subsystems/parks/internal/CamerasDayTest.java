/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.city.Attended;
import org.cityloom.simulator.city.City;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.internal.parks.ParksTrade;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.simulator.testing.Score;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.ParksTables;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of simulated cameras, asked over HTTP every four minutes, compared with when they were silent. */
class CamerasDayTest {
    private static final Logger LOG = LoggerFactory.getLogger(CamerasDayTest.class);

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final Instant END = MIDNIGHT.plus(Duration.ofDays(1));
    private static final CitySettings SETTINGS =
            new CitySettings(2.0 / 3, Duration.ofSeconds(5), 11, ZoneId.of("Asia/Shanghai"));
    private static final Duration ROUND = Duration.ofMinutes(4);
    /** What the rule waits by default, and two rounds. */
    private static final Duration SURE = Duration.ofMinutes(13);

    @TempDir
    Path folder;

    @Test
    void tellsEachThatIsSilentAndNoOther() throws Exception {
        RecordedTruth truth = new RecordedTruth();
        AlarmBook alarms = new AlarmBook();
        int port = freePort();
        ParksTrade trade = new ParksTrade(port);
        List<SimulatedDevice> devices = trade.devices(City.of(new Checkerboard(12, 400), 1), SETTINGS, truth);
        try (ParksTables tables = new ParksTables(TestDatabase.H2, folder);
                Attended server = trade.open(devices, SETTINGS, truth).orElseThrow()) {
            String csv = trade.tables(devices, SETTINGS, MIDNIGHT).get(2).csv();
            assertThat(new CameraTable(tables.cameras(), new OnePlace(Town.PLACE), new CsvTableReader())
                            .take(csv)
                            .taken())
                    .isEqualTo(40);
            Cameras cameras = new Cameras(
                    tables.cameras(),
                    new Snapshots(folder.resolve("pictures")),
                    Defaults.thresholdsWithCamerasAt("127.0.0.1:" + port),
                    alarms);
            for (Instant now = MIDNIGHT; now.isBefore(END); now = now.plus(ROUND)) {
                server.look(now);
                for (Camera camera : tables.cameras().all()) {
                    cameras.ask(camera, now);
                }
            }
        }
        Score score = Score.of(ParksSubsystem.CAMERA_SILENT, truth.faults(), alarms.raised(), SURE, Duration.ZERO, END);
        LOG.info("{}", score);
        assertThat(score.found()).isGreaterThanOrEqualTo(8);
        assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.97);
        assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.97);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
