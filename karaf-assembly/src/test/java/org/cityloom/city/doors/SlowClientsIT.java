/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.RequestLoop;

import static org.assertj.core.api.Assertions.assertThat;

/** Many clients that only want to keep the server busy; everybody else notices nothing, and they are cut off. */
class SlowClientsIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .withTrucks(200)
            .with("org.ops4j.pax.web", "cityloom.connections.address", "150")
            .with("org.ops4j.pax.web", "cityloom.requests.address", "32")
            .with("org.ops4j.pax.web", "cityloom.header.seconds", "5")
            .with("org.ops4j.pax.web", "cityloom.stalled.seconds", "5")
            .with("org.cityloom.live", "stalled_seconds", "10");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String STRANGER = "127.0.0.66";
    private static final String TOPIC = "muck-vehicles";
    private static final int SCREENS = 20;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket each : sockets) {
            each.close();
        }
    }

    @Test
    void cutsOffHeadersThatTrickle() throws Exception {
        attack(120, "GET /api/ready HTTP/1.1\r\nHost: a\r\n", "X-");
    }

    @Test
    void cutsOffBodiesThatTrickle() throws Exception {
        attack(
                120,
                "POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n",
                " ");
    }

    @Test
    void cutsOffAScreenThatReadsNothing() throws Exception {
        CityHttp person = CITY.http();
        RawHttp http = RawHttp.to(CITY.address().getPort()).from(STRANGER);
        RawHttp neighbour = RawHttp.to(CITY.address().getPort());
        try (RequestLoop others = others(person);
                LiveLines reader = LiveLines.follow(neighbour, TOPIC, person.cookie())) {
            Await.until("whoever reads is served", PATIENCE, () -> events(reader) > 0);
            for (int i = 0; i < SCREENS; i++) {
                Socket socket = http.connect(1024);
                sockets.add(socket);
                send(
                        socket,
                        "GET /api/live?topics=" + TOPIC + " HTTP/1.1\r\nHost: a\r\nCookie: " + person.cookie()
                                + "\r\n\r\n");
            }
            Await.until("all of them follow", PATIENCE, () -> followers(person) == SCREENS + 1);
            long read = events(reader);
            long asked = others.requests();
            Await.until("what they held is given back", PATIENCE, () -> followers(person) == 1);
            assertThat(events(reader)).as("who reads went on").isGreaterThan(read);
            assertThat(others.requests()).as("the others went on").isGreaterThan(asked);
            assertThat(others.failures()).isEmpty();
            for (Socket each : sockets) {
                assertThat(isOver(each)).as("the connection is ended").isTrue();
            }
            CITY.log().await("connections of clients that are too slow were closed");
        }
        assertThat(CITY.log().errors()).isEmpty();
    }

    private static long events(LiveLines lines) {
        return lines.text().lines().filter(line -> line.startsWith("event: ")).count();
    }

    private static long followers(CityHttp person) {
        return person.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("cityloom_live_followers"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** Whether the end comes after what was on its way already. */
    private static boolean isOver(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // the server reset it
        }
    }

    @Test
    void letsOneAddressNotTakeAllConnections() throws Exception {
        RawHttp http = RawHttp.to(CITY.address().getPort()).from(STRANGER);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            Socket socket = connect(http);
            socket.setSoTimeout(20);
            refused += isClosed(socket) ? 1 : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(50);
        assertThat(CityHttp.anonymous(CITY.address()).get("/api/ready").statusCode())
                .isEqualTo(200);
        CITY.log().await(STRANGER, "connections");
    }

    private void attack(int clients, String beginning, String little) throws Exception {
        CityHttp person = CITY.http();
        RawHttp http = RawHttp.to(CITY.address().getPort()).from(STRANGER);
        try (RequestLoop others = others(person)) {
            for (int i = 0; i < clients; i++) {
                send(connect(http), beginning);
            }
            Await.until("all of them are cut off", PATIENCE, () -> {
                trickle(little);
                return sockets.isEmpty();
            });
            Await.until("the others went on", PATIENCE, () -> others.requests() > 50);
            assertThat(others.failures()).isEmpty();
        }
        CITY.log().await("connections of clients that are too slow were closed");
        assertThat(CITY.log().errors()).isEmpty();
    }

    private static RequestLoop others(CityHttp person) {
        return RequestLoop.start(person, List.of("/", "/api/ready", "/api/devices?limit=10", "/api/places/areas"));
    }

    private void trickle(String little) {
        Iterator<Socket> left = sockets.iterator();
        while (left.hasNext()) {
            try {
                send(left.next(), little);
            } catch (IOException e) {
                left.remove();
            }
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Socket connect(RawHttp http) {
        Socket socket = http.connect();
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
