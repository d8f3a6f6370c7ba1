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
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Types commands into the shell of a running city, as an operator would over SSH. */
public final class CityShell {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CityContainer city;

    public CityShell(CityContainer city) {
        this.city = city;
    }

    /**
     * Runs one command and returns what it printed.
     *
     * @throws AssertionError if it fails or does not come back
     */
    public String run(String command) {
        try {
            Path output = Files.createTempFile("city-shell-", ".txt");
            Process client = new ProcessBuilder(arguments(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = client.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            client.destroyForcibly();
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || client.exitValue() != 0) {
                throw new AssertionError("'" + command + "' " + (ended ? "failed" : "did not end") + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> arguments(String command) {
        return List.of(
                city.home().resolve("bin/client").toString(),
                "-a",
                Integer.toString(city.sshPort()),
                "-u",
                CityContainer.ADMINISTRATOR,
                "-p",
                city.password(),
                "-r",
                "10",
                command);
    }
}
