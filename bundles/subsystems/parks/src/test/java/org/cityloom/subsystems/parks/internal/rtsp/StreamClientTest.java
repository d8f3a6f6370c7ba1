/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.simulator.testing.RtspServer;
import org.cityloom.subsystems.parks.internal.ReferenceLogin;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;
import org.cityloom.subsystems.parks.internal.store.Camera;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class StreamClientTest {
    private static final Camera.Login LOGIN = new Camera.Login("view", "word");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final String BASIC = "Basic realm=\"cam\"";
    private static final String MD5 = "Digest realm=\"cam\", nonce=\"n1\"";
    private static final String SHA =
            "Digest realm=\"cam\", nonce=\"n1\", algorithm=SHA-256, qop=\"auth,auth-int\", opaque=\"o\"";

    private final StreamClient client = new StreamClient();

    @Test
    void findsAStreamThatIsThereWithTwoQuestions() throws Exception {
        try (RtspServer server = new RtspServer(RtspServer::welcome)) {
            client.ask(server.uri(), null, Set.of("127.0.0.1"), PATIENCE);
            assertThat(server.asked.subList(0, 2))
                    .containsExactly("OPTIONS " + server.uri() + " RTSP/1.0", "DESCRIBE " + server.uri() + " RTSP/1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASIC, MD5, SHA})
    void signsInAsTheCameraWants(String challenge) throws Exception {
        try (RtspServer server = guarded(List.of(challenge), challenge)) {
            client.ask(server.uri(), LOGIN, Set.of("127.0.0.1"), PATIENCE);
            assertThat(server.asked).hasSizeGreaterThanOrEqualTo(3); // the second question is signed in from the start
        }
    }

    @Test
    void tellsThePasswordInPlainOnlyToACameraThatWantsNothingBetter() throws Exception {
        try (RtspServer server = guarded(List.of(BASIC, MD5, SHA), SHA)) {
            client.ask(server.uri(), LOGIN, Set.of("127.0.0.1"), PATIENCE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASIC, MD5, SHA})
    void givesUpAWrongPasswordAfterOneAttempt(String challenge) throws Exception {
        try (RtspServer server = guarded(List.of(challenge), challenge)) {
            assertSilent(server.uri(), new Camera.Login("view", "wrong"), Silence.Reason.LOGIN_REFUSED);
            assertSilent(server.uri(), null, Silence.Reason.LOGIN_REFUSED);
            assertThat(server.asked.stream().filter(line -> line.startsWith("OPTIONS")))
                    .hasSize(3);
        }
    }

    @Test
    void givesUpOneThatHangsBeforeOrWithinItsAnswer() throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) -> {})) {
            assertSilent(server.uri(), null, Silence.Reason.TOO_SLOW, BRIEF);
        }
        try (RtspServer server = new RtspServer((method, headers, out) -> out.write("RTSP/1.0 2".getBytes(UTF_8)))) {
            assertSilent(server.uri(), null, Silence.Reason.TOO_SLOW, BRIEF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\r\n", "x"})
    void givesUpAnAnswerThatDoesNotEnd(String line) throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) -> pour(out, line))) {
            assertSilent(server.uri(), null, Silence.Reason.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"65537", "9999999999", "-1", "many"})
    void takesNoBodyWithoutALengthThatIsAllowed(String length) throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) ->
                out.write(("RTSP/1.0 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(UTF_8)))) {
            assertSilent(server.uri(), null, Silence.Reason.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-x\r\n",
                "HTTP/1.1 200 OK\r\n\r\n",
                "RTSP/1.0 OK\r\n\r\n",
                "RTSP/1.0 200 OK\r\nno header\r\n\r\n",
                "RTSP/1.0 200 OK\r\nCSeq: 7\r\n\r\n",
                "\u0000\u0001\n"
            })
    void tellsGarbageFromAStream(String garbage) throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) -> out.write(garbage.getBytes(UTF_8)))) {
            assertSilent(server.uri(), null, Silence.Reason.NO_STREAM);
        }
    }

    @Test
    void wantsADescriptionOfTheStream() throws Exception {
        try (RtspServer server =
                new RtspServer((method, headers, out) -> RtspServer.say(out, 200, headers, "", "<html>"))) {
            assertSilent(server.uri(), null, Silence.Reason.NO_STREAM);
        }
    }

    @Test
    void goesNowhereElse() throws Exception {
        try (RtspServer other = new RtspServer(RtspServer::welcome);
                RtspServer server = new RtspServer((method, headers, out) ->
                        RtspServer.say(out, 302, headers, "Location: " + other.uri() + "\r\n", ""))) {
            assertThatThrownBy(() -> client.ask(server.uri(), null, Set.of("127.0.0.1"), PATIENCE))
                    .hasMessageContaining("status 302");
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void asksNoForbiddenAddress() throws Exception {
        try (RtspServer server = new RtspServer(RtspServer::welcome)) {
            assertThatThrownBy(() -> client.ask(server.uri(), null, Set.of(), PATIENCE))
                    .hasMessageContaining("may not be asked");
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertSilent(URI.create("rtsp://127.0.0.1:" + port + "/"), null, Silence.Reason.NO_CONNECTION);
    }

    private void assertSilent(URI uri, Camera.Login login, Silence.Reason reason) {
        assertSilent(uri, login, reason, PATIENCE);
    }

    private void assertSilent(URI uri, Camera.Login login, Silence.Reason reason, Duration patience) {
        assertThatThrownBy(() -> client.ask(uri, login, Set.of("127.0.0.1"), patience))
                .isInstanceOfSatisfying(
                        SilentCameraException.class,
                        e -> assertThat(e.silence().reason()).isEqualTo(reason));
    }

    /** Lets in who answers that challenge as the standard says; computed here on its own. */
    private static RtspServer guarded(List<String> offered, String wanted) throws IOException {
        String challenges = String.join(
                "",
                offered.stream()
                        .map(each -> "WWW-Authenticate: " + each + "\r\n")
                        .toList());
        return new RtspServer((method, headers, out) -> {
            if (ReferenceLogin.fits(wanted, method, headers.getOrDefault("Authorization", ""))) {
                RtspServer.welcome(method, headers, out);
            } else {
                RtspServer.say(out, 401, headers, challenges, "");
            }
        });
    }

    private static void pour(OutputStream out, String text) throws IOException {
        out.write(text.endsWith("\n") ? "RTSP/1.0 200 OK\r\n".getBytes(UTF_8) : new byte[0]);
        while (true) {
            out.write(text.getBytes(UTF_8));
        }
    }
}
