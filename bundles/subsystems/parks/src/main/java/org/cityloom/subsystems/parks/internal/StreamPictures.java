/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.cityloom.subsystems.parks.internal.rtsp.KeyFrame;

/**
 * Makes pictures of what cameras stream, by the program {@value #PROGRAM} of this machine: decoders read what others write, and a process of
 * its own can fall without the city. The program gets the key frame and nothing else: no address, no password, no environment. Safe for all
 * threads.
 */
final class StreamPictures {
    private static final String PROGRAM = "ffmpeg";
    private static final String WIDEST = "scale=w='min(1280,iw)':h=-2"; // pixels: what a wall can show (default)
    private static final String MOST_PIXELS = "36000000"; // a picture of 8K (default); more is no camera

    private final String program;

    StreamPictures() {
        this(PROGRAM);
    }

    StreamPictures(String program) {
        this.program = program;
    }

    /**
     * The key frame as JPEG, at most 1,280 pixels wide. Blocks for at most the time-out.
     *
     * @param most bytes of the picture
     * @throws SilentCameraException if it cannot be decoded, or nobody is there to do it
     */
    byte[] picture(KeyFrame frame, Duration timeout, int most) throws SilentCameraException {
        byte[] picture = decoded(frame, timeout, most + 1);
        if (picture.length > most) {
            throw new SilentCameraException(Silence.Reason.TOO_LARGE);
        }
        if (!Snapshots.mediaType(picture).equals("image/jpeg")) {
            throw new SilentCameraException(Silence.Reason.NOT_DECODED);
        }
        return picture;
    }

    /** So much of what the program gives. */
    @SuppressWarnings("FutureReturnValueIgnored") // ending the process is all that follows from it
    private byte[] decoded(KeyFrame frame, Duration timeout, int most) throws SilentCameraException {
        Process process = started(frame.codec().format());
        process.onExit()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> process.destroyForcibly());
        try (InputStream out = process.getInputStream()) {
            try (OutputStream in = process.getOutputStream()) {
                in.write(frame.bytes());
            }
            return out.readNBytes(most);
        } catch (IOException e) {
            throw new SilentCameraException(Silence.Reason.NOT_DECODED, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process started(String format) throws SilentCameraException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                program,
                "-hide_banner",
                "-loglevel",
                "quiet",
                "-protocol_whitelist",
                "pipe",
                "-threads",
                "1",
                "-max_pixels",
                MOST_PIXELS,
                "-f",
                format,
                "-i",
                "pipe:0",
                "-frames:v",
                "1",
                "-vf",
                WIDEST,
                "-q:v",
                "4",
                "-f",
                "mjpeg",
                "pipe:1"));
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new SilentCameraException(Silence.Reason.NO_DECODER, e);
        }
    }
}
