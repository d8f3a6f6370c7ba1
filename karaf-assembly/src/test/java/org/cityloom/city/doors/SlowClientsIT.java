/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
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
            .withTrucks(20)
            .with("org.ops4j.pax.web", "cityloom.connections.address", "150")
            .with("org.ops4j.pax.web", "cityloom.requests.address", "32")
            .with("org.ops4j.pax.web", "cityloom.header.seconds", "5")
            .with("org.ops4j.pax.web", "cityloom.stalled.seconds", "5")
            .with("org.cityloom.live", "stalled_seconds", "10");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String STRANGER = "127.0.0.66";

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
        try (RequestLoop others = others(person)) {
            for (int i = 0; i < 20; i++) {
                Socket socket = connect(http);
                socket.setReceiveBufferSize(1024);
                send(
                        socket,
                        "GET /api/live?topics=muck-vehicles,devices HTTP/1.1\r\nHost: a\r\nCookie: " + person.cookie()
                                + "\r\n\r\n");
            }
            Await.until("the others went on", PATIENCE, () -> others.requests() > 50);
            assertThat(others.failures()).isEmpty();
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
