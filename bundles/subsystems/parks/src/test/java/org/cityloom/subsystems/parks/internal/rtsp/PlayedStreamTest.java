/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rtsp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.cityloom.simulator.testing.Film;
import org.cityloom.simulator.testing.RtspServer;
import org.cityloom.subsystems.parks.internal.ReferenceLogin;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.SilentCameraException;
import org.cityloom.subsystems.parks.internal.store.Camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class PlayedStreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 1 << 20;
    private static final String DIGEST = "Digest realm=\"cam\", nonce=\"n1\", algorithm=SHA-256, qop=\"auth\"";

    private static Film film;

    @BeforeAll
    static void make() throws Exception {
        film = Film.of("libx264", true);
    }

    @Test
    void isSetUpAndPlayedForTheOneWhoSignsIn() throws Exception {
        RtspServer.Reply playing = RtspServer.playing(film);
        try (RtspServer server = new RtspServer((method, headers, out) -> {
            if (ReferenceLogin.fits(DIGEST, method, headers.getOrDefault("Authorization", ""))) {
                playing.answer(method, headers, out);
            } else {
                RtspServer.say(out, 401, headers, "WWW-Authenticate: " + DIGEST + "\r\n", "");
            }
        })) {
            KeyFrame frame = new StreamClient()
                    .keyFrame(server.uri(), new Camera.Login("view", "word"), Set.of("127.0.0.1"), PATIENCE, MOST);
            assertThat(frame.codec()).isEqualTo(Codec.H264);
            assertThat(server.asked)
                    .filteredOn(line -> line.contains(" RTSP/1.0"))
                    .extracting(line -> line.substring(0, line.indexOf(' ')))
                    .startsWith("OPTIONS", "OPTIONS", "DESCRIBE", "SETUP", "PLAY");
        }
    }

    @Test
    void isAliveWithoutAPictureIfNoKeyFrameComesInTime() throws Exception {
        List<byte[]> beginning = film.packets().subList(0, 2); // the rest of the first key frame never comes
        assertSilent(
                new Film(film.sdp(), beginning, film.picture()),
                Duration.ofMillis(700),
                MOST,
                Silence.Reason.NO_KEY_FRAME);
        assertThat(Silence.Reason.NO_KEY_FRAME.isAlive()).isTrue();
    }

    @Test
    void isSilentIfItPlaysNothing() throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) -> {
            if (!method.equals("PLAY")) {
                RtspServer.playing(film).answer(method, headers, out);
            }
        })) {
            assertSilent(server, Duration.ofMillis(700), MOST, Silence.Reason.TOO_SLOW);
        }
    }

    @Test
    void isRefusedIfItsPictureIsTooLarge() throws Exception {
        assertSilent(film, PATIENCE, 1000, Silence.Reason.TOO_LARGE);
    }

    @Test
    void isAliveWithoutAPictureIfItIsWrittenInAnotherWay() throws Exception {
        String sdp = film.sdp().replace("H264", "VP8");
        assertSilent(new Film(sdp, film.packets(), film.picture()), PATIENCE, MOST, Silence.Reason.CODEC_UNKNOWN);
    }

    @Test
    void isRefusedWithTheStatusOfACameraThatSendsOnlyInOtherWays() throws Exception {
        try (RtspServer server = new RtspServer((method, headers, out) -> {
            if (method.equals("SETUP")) {
                RtspServer.say(out, 461, headers, "", ""); // unsupported transport
            } else {
                RtspServer.playing(film).answer(method, headers, out);
            }
        })) {
            assertSilent(server, PATIENCE, MOST, Silence.Reason.STATUS);
        }
    }

    private static void assertSilent(Film film, Duration patience, int most, Silence.Reason reason) throws IOException {
        try (RtspServer server = new RtspServer(RtspServer.playing(film))) {
            assertSilent(server, patience, most, reason);
        }
    }

    private static void assertSilent(RtspServer server, Duration patience, int most, Silence.Reason reason) {
        assertThatThrownBy(() -> new StreamClient().keyFrame(server.uri(), null, Set.of("127.0.0.1"), patience, most))
                .isInstanceOfSatisfying(
                        SilentCameraException.class,
                        e -> assertThat(e.silence().reason()).isEqualTo(reason));
    }
}
