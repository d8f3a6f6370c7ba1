/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.simulator.testing.Film;
import org.cityloom.simulator.testing.RtspServer;
import org.cityloom.subsystems.parks.internal.rtsp.Codec;
import org.cityloom.subsystems.parks.internal.rtsp.KeyFrame;
import org.cityloom.subsystems.parks.internal.rtsp.StreamClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With the real ffmpeg, which films, and decodes what came through our hands. */
@Timeout(180)
class StreamPicturesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 1 << 20;
    private static final KeyFrame GARBAGE = new KeyFrame(Codec.H264, new byte[] {0, 0, 0, 1, 0x67, 1, 2, 3});

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"libx264, true", "libx264, false", "libx265, true", "libx265, false"})
    void showWhatWasFilmed(String encoder, boolean inBand) throws Exception {
        Film film = Film.of(encoder, inBand);
        try (RtspServer server = new RtspServer(RtspServer.playing(film))) {
            KeyFrame frame = new StreamClient().keyFrame(server.uri(), null, Set.of("127.0.0.1"), PATIENCE, MOST);
            BufferedImage shown = image(new StreamPictures().picture(frame, PATIENCE, MOST));
            BufferedImage filmed = image(film.picture());
            assertThat(shown.getWidth()).isEqualTo(filmed.getWidth());
            assertThat(shown.getHeight()).isEqualTo(filmed.getHeight());
            assertThat(difference(shown, filmed)).isLessThan(20); // of 255; noise and two lossy codecs
            filmed.getGraphics().fillRect(0, 0, filmed.getWidth(), filmed.getHeight());
            assertThat(difference(shown, filmed)).as("to a white picture").isGreaterThan(60);
        }
    }

    @Test
    void areNotMadeOfWhatIsNone() {
        assertFails(new StreamPictures(), MOST, Silence.Reason.NOT_DECODED);
    }

    @Test
    void areNotMadeWhereNobodyDecodes() {
        assertFails(new StreamPictures("/nowhere/ffmpeg"), MOST, Silence.Reason.NO_DECODER);
    }

    @Test
    void areGivenUpWhenTheirDecoderHangsOrPours() throws Exception {
        assertFails(new StreamPictures(program("exec sleep 600")), MOST, Silence.Reason.NOT_DECODED);
        assertFails(new StreamPictures(program("exec cat /dev/zero")), 1000, Silence.Reason.TOO_LARGE);
    }

    private static void assertFails(StreamPictures pictures, int most, Silence.Reason reason) {
        assertThatThrownBy(() -> pictures.picture(GARBAGE, Duration.ofSeconds(2), most))
                .isInstanceOfSatisfying(
                        SilentCameraException.class,
                        e -> assertThat(e.silence().reason()).isEqualTo(reason));
    }

    private String program(String script) throws IOException {
        Path file = Files.createTempFile(
                folder,
                "decoder",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(file, "#!/bin/sh\n" + script + "\n").toString();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** The mean of all differences in red, green and blue, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / 3.0 / one.getHeight() / one.getWidth();
    }
}
