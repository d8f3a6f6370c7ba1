/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser on this machine; Debian's is installed when it is missing and whoever builds may do so. */
final class Chromium {
    private static final List<Path> PLACES = Stream.of(
                    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
            .map(name -> Path.of("/usr/bin", name))
            .toList();
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final long PATIENCE_MINUTES = 10;

    private Chromium() {}

    /** @throws AssertionError that says what to install */
    static synchronized Path executable() {
        Optional<Path> found = find();
        if (found.isEmpty() && System.getProperty("user.name").equals("root") && Files.isExecutable(APT)) {
            run("update", "-qq");
            run("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
            found = find();
        }
        return found.orElseThrow(() -> new AssertionError(
                "The browser tests need Chromium: install it with 'apt-get install chromium fonts-noto-cjk'"));
    }

    private static Optional<Path> find() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static void run(String... arguments) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(APT.toString()), Stream.of(arguments))
                    .toList());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
