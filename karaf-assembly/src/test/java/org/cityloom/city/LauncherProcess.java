/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@code bin/cityloom} in the foreground, with somebody who reads what it prints and may press Ctrl-C. */
final class LauncherProcess implements AutoCloseable {
    private static final Duration BOOT = Duration.ofMinutes(2);

    private final Path output;
    private final Process process;

    private LauncherProcess(Path output, Process process) {
        this.output = output;
        this.process = process;
    }

    /** Starts it with that folder for its data; the build may run where Ctrl-C is ignored, the script never does. */
    static LauncherProcess start(Path home, Path data) throws IOException {
        Path output = Files.createTempFile(home, "launcher-", ".out");
        ProcessBuilder script = new ProcessBuilder(
                        "env",
                        "--default-signal=INT",
                        home.resolve("bin/cityloom").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.environment().put("CITYLOOM_DATA", data.toString());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new LauncherProcess(output, script.start());
    }

    /** Returns when it has said so; fails when it has ended before or does not say it in time. */
    LauncherProcess await(String text) {
        Await.until(
                "it says '" + text + "', see " + output, BOOT, () -> printed().contains(text) || ended());
        if (!printed().contains(text)) {
            throw new AssertionError("it ended without '" + text + "': " + printed());
        }
        return this;
    }

    private boolean ended() {
        return !process.isAlive();
    }

    /** Everything that it said so far. */
    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses Ctrl-C and answers the exit code. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!process.waitFor(CityProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it did not stop: " + printed());
        }
        return process.exitValue();
    }

    /** Leaves nothing running, whatever happened. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
