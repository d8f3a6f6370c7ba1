/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal.parks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.simulator.city.InjectedFault;
import org.cityloom.simulator.city.RecordedTruth;

import static org.assertj.core.api.Assertions.assertThat;

/** Cameras of a simulated park on a real port. */
class CameraServerTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z"); // in the city
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CAMERAS = 12;

    private final RecordedTruth truth = new RecordedTruth();
    private final HttpClient client = HttpClient.newHttpClient();
    private CameraServer server;

    @BeforeEach
    void open() throws IOException {
        Map<String, ParkCamera> cameras = new TreeMap<>();
        for (int number = 1; number <= CAMERAS; number++) {
            Chances chances = new Chances(11 + number, ZoneId.of("Asia/Shanghai"));
            cameras.put(ParkCamera.id(number), new ParkCamera(number, new Position(27.24, 111.46), chances, truth));
        }
        server = new CameraServer(cameras, 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void givePicturesThatChangeWithTheMoment() throws Exception {
        assertThat(ask(1).statusCode()).as("before the first look").isEqualTo(503);
        server.look(MIDNIGHT);
        byte[] first = ask(1).body();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(320, 180);
        assertThat(ask(1).body()).as("at the same moment").isEqualTo(first);
        server.look(MIDNIGHT.plusSeconds(1));
        assertThat(ask(1).body()).as("a second later").isNotEqualTo(first);
        assertThat(ask(2).body()).as("of another").isNotEqualTo(ask(1).body());
        assertThat(ask(CAMERAS + 1).statusCode()).isEqualTo(404);
    }

    @Test
    void giveNoneWhileTheTruthSaysThatTheyAreSilent() throws Exception {
        Instant end = MIDNIGHT.plus(Duration.ofDays(1));
        int asked = 0;
        for (Instant now = MIDNIGHT; now.isBefore(end); now = now.plus(MINUTE)) {
            server.look(now);
            for (InjectedFault fault : truth.faults()) {
                if (fault.until() == null) {
                    assertThat(answer(fault.device()))
                            .as("%s at %s", fault, now)
                            .isEqualTo(503);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(20);
    }

    @Test
    void givesItsPortAndThreadsBack() throws Exception {
        server.look(MIDNIGHT);
        ask(1);
        int port = server.port();
        server.close();
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    private HttpResponse<byte[]> ask(int number) throws Exception {
        return get(ParkCamera.id(number));
    }

    private int answer(String camera) throws Exception {
        return get(camera).statusCode();
    }

    private HttpResponse<byte[]> get(String camera) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + camera + ".png");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
