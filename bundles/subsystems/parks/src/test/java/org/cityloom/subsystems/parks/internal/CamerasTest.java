/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.ParksTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A camera that speaks HTTP on a real port. */
class CamerasTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:45:00Z");
    private static final Thresholds.Watching RULES = new Thresholds.Watching(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofSeconds(2), 1000, Set.of("127.0.0.1"));

    @TempDir
    Path folder;

    private HttpServer server;
    private ParksTables tables;
    private volatile int status = 200;
    private volatile byte[] body = jpeg(100);
    private volatile String signedIn = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        tables = new ParksTables(TestDatabase.H2, folder);
    }

    @AfterEach
    void close() {
        server.stop(0);
        tables.close();
    }

    @Test
    void giveAPictureToTheOneWhoSignsIn() throws Exception {
        byte[] picture = new SnapshotClient().fetch(url(), new Camera.Login("view", "word"), RULES);
        assertThat(picture).isEqualTo(body);
        assertThat(signedIn).isEqualTo("Basic dmlldzp3b3Jk");
    }

    @Test
    void areRefusedWhatIsTooLargeNoPictureOrElsewhere() {
        body = jpeg(2000);
        assertThatThrownBy(this::fetch).hasMessageContaining("too large");
        body = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(this::fetch).hasMessageContaining("neither JPEG nor PNG");
        status = 302;
        assertThatThrownBy(this::fetch).hasMessageContaining("status 302");
    }

    @Test
    void areNotAskedAtAddressesOfTheMachineTheLinkOrACloud() {
        for (String host : new String[] {
            "127.0.0.1", "localhost", "169.254.169.254", "[::1]", "0.0.0.0", "100.100.100.200", "[fd00:ec2::254]"
        }) {
            assertThatThrownBy(() -> CameraAddresses.check(URI.create("http://" + host + "/"), Set.of()))
                    .as(host)
                    .hasMessageContaining("may not be asked");
        }
        assertThatCode(() -> CameraAddresses.check(URI.create("http://10.1.2.3/"), Set.of()))
                .doesNotThrowAnyException();
        assertThat(CameraAddresses.snapshot("http://view:word@10.1.2.3/")).isEmpty();
        assertThat(CameraAddresses.snapshot("file:///etc/passwd")).isEmpty();
        assertThat(CameraAddresses.stream("rtsp://10.1.2.3/1")).isPresent();
    }

    @Test
    void raiseAnAlarmAfterFiveMinutesWithoutAPictureAndClearItWithTheNext() throws Exception {
        AlarmBook alarms = new AlarmBook();
        Cameras cameras =
                new Cameras(tables.cameras(), new Snapshots(folder.resolve("pictures")), Defaults.thresholds(), alarms);
        tables.cameras().put(camera(), null);
        for (int minute = 0; minute < 7; minute++) {
            cameras.ask(
                    tables.cameras().find("gate").orElseThrow(),
                    NOW.plusSeconds(60L * minute)); // an address of the machine
        }
        assertThat(alarms.log)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("raise parks-camera-silent gate")
                .contains("may not be asked");
        assertThat(cameras.remove("gate", NOW)).isTrue();
        assertThat(alarms.log).last().asString().startsWith("clear parks-camera-silent gate");
    }

    private byte[] fetch() throws Exception {
        return new SnapshotClient().fetch(url(), null, RULES);
    }

    private Camera camera() {
        String url = url().toString();
        return new Camera("gate", "Gate", "430502", Town.PLACE, url, null, null, null, null, null, NOW, "li");
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/snap.jpg");
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 7);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }
}
