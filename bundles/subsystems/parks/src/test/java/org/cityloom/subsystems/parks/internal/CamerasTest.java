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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.simulator.testing.AlarmBook;
import org.cityloom.simulator.testing.Film;
import org.cityloom.simulator.testing.RtspServer;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.ParksTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cameras that speak HTTP and RTSP on real ports. */
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
    private volatile String challenge = "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            boolean welcome = challenge.isEmpty() || (login != null && ReferenceLogin.fits(challenge, "GET", login));
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
            exchange.sendResponseHeaders(welcome ? status : 401, body.length);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"cam\"",
                "Digest realm=\"cam\", nonce=\"n1\"",
                "Digest realm=\"cam\", nonce=\"n1\", algorithm=SHA-256, qop=\"auth\""
            })
    void giveAPictureToTheOneWhoSignsInAsTheyWant(String wanted) throws Exception {
        challenge = wanted;
        assertThat(new SnapshotClient().fetch(url(), new Camera.Login("view", "word"), RULES))
                .isEqualTo(body);
        for (Camera.Login login : new Camera.Login[] {null, new Camera.Login("view", "wrong")}) {
            assertThatThrownBy(() -> new SnapshotClient().fetch(url(), login, RULES))
                    .isInstanceOfSatisfying(
                            SilentCameraException.class,
                            e -> assertThat(e.silence().reason()).isEqualTo(Silence.Reason.LOGIN_REFUSED));
        }
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

    @Test
    void areShownByTheirStreamIfTheyGiveNoPicturesAndStayAliveWithoutAPicture() throws Exception {
        AlarmBook alarms = new AlarmBook();
        Snapshots pictures = new Snapshots(folder.resolve("pictures"));
        Thresholds thresholds = Defaults.thresholdsWithCamerasAt("127.0.0.1");
        Cameras cameras = new Cameras(tables.cameras(), pictures, thresholds, alarms);
        try (RtspServer server = new RtspServer(RtspServer.playing(Film.of("libx264", true)))) {
            Camera shown = asked(cameras, server.uri(), NOW);
            assertThat(shown.failure()).isNull();
            assertThat(shown.seenAt()).isEqualTo(NOW);
            assertThat(Snapshots.mediaType(pictures.picture("gate").orElseThrow()))
                    .isEqualTo("image/jpeg");
        }
        try (RtspServer server = new RtspServer(RtspServer::welcome)) { // tells nothing of how it is written
            Camera alive = asked(cameras, server.uri(), NOW.plusSeconds(60));
            assertThat(alive.failure()).isEqualTo(new Silence(Silence.Reason.CODEC_UNKNOWN));
            assertThat(alive.failedSince()).isNull();
            assertThat(alive.seenAt()).as("when the picture was taken").isEqualTo(NOW);
        }
        assertThat(alarms.log).isEmpty();
    }

    private Camera asked(Cameras cameras, URI stream, Instant now) throws InterruptedException {
        Camera camera = new Camera(
                "gate", "Gate", "430502", Town.PLACE, null, stream.toString(), null, null, null, null, NOW, "li");
        tables.cameras().put(camera, null);
        cameras.ask(tables.cameras().find("gate").orElseThrow(), now);
        return tables.cameras().find("gate").orElseThrow();
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
