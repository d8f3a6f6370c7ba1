/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DoormanTest {
    private static final Limits LIMITS = new Limits(30, 20, 4, 2, 2, 500);
    private static final Limits PATIENT = new Limits(30, 20, 4, 30, 30, 500);
    private static final Https PLAIN = new Https(false, "127.0.0.1", 0, "", "");

    private final Server server = new Server(0);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (Socket each : sockets) {
            each.close();
        }
        server.stop();
    }

    @Test
    void putsTheHeadersOnEveryAnswerAndTellsNoVersion() throws Exception {
        start(LIMITS, "");
        for (String path : List.of("/", Answers.NOWHERE)) {
            assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .contains("Permissions-Policy: ")
                    .contains("Cross-Origin-Opener-Policy: same-origin")
                    .contains("Cross-Origin-Resource-Policy: same-origin")
                    .doesNotContain("Strict-Transport-Security")
                    .doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void refusesMethodsThatNobodyNeedsAndThoseInDisguise() throws Exception {
        start(LIMITS, "");
        assertThat(status("TRACE / HTTP/1.1\r\nHost: a\r\n")).isEqualTo(405);
        assertThat(status("PROPFIND / HTTP/1.1\r\nHost: a\r\n")).isEqualTo(405);
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\nX-HTTP-Method-Override: DELETE\r\n"))
                .isEqualTo(400);
        assertThat(status("GET /?a=1&_method=DELETE HTTP/1.1\r\nHost: a\r\n")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\n")).isEqualTo(200);
    }

    @Test
    void refusesAnAddressThatIsNone() throws Exception {
        start(LIMITS, "");
        for (String path : List.of("/..\\..\\etc", "/<script>", "/a\"b", "/{a}", "/^")) {
            assertThat(status("GET " + path + " HTTP/1.1\r\nHost: a\r\n"))
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(status("GET /a-._~!$&'()*+,;=:@%E4%B8%AD/?q=1 HTTP/1.1\r\nHost: a\r\n"))
                .isEqualTo(200);
    }

    @Test
    void knowsItsNamesIfItIsToldThem() throws Exception {
        start(LIMITS, "city.example, 10.0.0.1");
        assertThat(status("GET / HTTP/1.1\r\nHost: city.example\r\n")).isEqualTo(200);
        assertThat(status("GET / HTTP/1.1\r\nHost: 10.0.0.1:8181\r\n")).isEqualTo(200);
        assertThat(status("GET / HTTP/1.1\r\nHost: evil.example\r\n")).isEqualTo(421);
    }

    @Test
    void refusesANameThatIsNone() throws Exception {
        start(LIMITS, "");
        assertThat(status("GET / HTTP/1.1\r\nHost: a, b\r\n")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.1\r\nHost: <script>\r\n")).isEqualTo(400);
        assertThat(status("GET / HTTP/1.1\r\nHost: [::1]:8181\r\n")).isEqualTo(200);
        assertThat(status("GET / HTTP/1.1\r\nHost: 127.0.0.1:8181\r\n")).isEqualTo(200);
    }

    @Test
    void refusesAHeaderThatIsTooLong() throws Exception {
        start(LIMITS, "");
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n"))
                .isEqualTo(431);
        assertThat(status("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n"))
                .isEqualTo(414);
    }

    @Test
    void endsAHeaderThatTrickles() throws Exception {
        start(LIMITS, "");
        Socket slow = connect();
        send(slow, "GET / HTTP/1.1\r\n");
        assertThat(isEndedThoughItTrickles(slow, "X-")).isTrue();
        assertThat(status("GET / HTTP/1.1\r\nHost: a\r\n")).isEqualTo(200);
    }

    @Test
    void endsABodyThatTrickles() throws Exception {
        start(LIMITS, "");
        Socket slow = connect();
        send(slow, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
        assertThat(isEndedThoughItTrickles(slow, "x")).isTrue();
    }

    @Test
    void endsAConnectionThatGoesOnAfterItWasRefused() throws Exception {
        start(LIMITS, "");
        Socket slow = connect();
        send(slow, "PROPFIND / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nx");
        assertThat(isEndedThoughItTrickles(slow, "x")).isTrue();
    }

    @Test
    void endsAConnectionOnWhichNothingIsAsked() throws Exception {
        start(LIMITS, "");
        assertThat(connect().getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void endsAnAnswerThatNobodyFetches() throws Exception {
        Doorman doorman = start(LIMITS, "");
        Socket slow = connect();
        send(slow, "GET " + Answers.MUCH + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(slow.getInputStream().read()).isEqualTo('H');
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (doorman.connections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(doorman.connections()).isZero();
        assertThatThrownBy(() -> slow.getInputStream().readAllBytes())
                .as("the system keeps nothing of it either")
                .hasMessageContaining("reset");
    }

    @Test
    void refusesTheConnectionOfOneTooMany() throws Exception {
        Doorman doorman = start(PATIENT, "");
        for (int i = 0; i < PATIENT.connectionsOfAddress(); i++) {
            connect();
        }
        assertThat(connect().getInputStream().read()).isEqualTo(-1);
        assertThat(doorman.connections()).isEqualTo(PATIENT.connectionsOfAddress());
    }

    @Test
    void letsOneAddressNotTakeEveryThread() throws Exception {
        start(PATIENT, "");
        int status = 0;
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (status != 429 && System.nanoTime() < deadline) {
            send(connect(), "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nx");
            status = status("GET / HTTP/1.1\r\nHost: a\r\n");
        }
        assertThat(status).isEqualTo(429);
    }

    private Doorman start(Limits limits, String hosts) throws Exception {
        server.setHandler(new Answers());
        Doorman doorman = new Doorman(server, limits, PLAIN, hosts);
        server.addBean(doorman);
        server.start();
        return doorman;
    }

    private Socket connect() throws IOException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isEndedThoughItTrickles(Socket socket, String little) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        try {
            while (System.nanoTime() < deadline) {
                send(socket, little);
                LockSupport.parkNanos(50_000_000);
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private int status(String request) throws IOException {
        return Integer.parseInt(ask(request + "Connection: close\r\n\r\n").substring(9, 12));
    }
}
