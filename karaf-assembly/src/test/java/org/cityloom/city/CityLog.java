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
import java.util.function.Predicate;

/** The log of a city. */
public final class CityLog {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path file;

    CityLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    public List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when a line contains all these parts; what is written while an answer is on its way may come after it. */
    public void await(String... parts) {
        Await.until("the log says " + List.of(parts), PATIENCE, () -> lines().stream()
                .anyMatch(line -> List.of(parts).stream().allMatch(line::contains)));
    }

    /** Lines of level ERROR, except those that the test brought about itself. */
    public List<String> errorsExcept(Predicate<String> expected) {
        return lines().stream()
                .filter(line -> line.contains(" | ERROR | "))
                .filter(expected.negate())
                .toList();
    }

    public List<String> errors() {
        return errorsExcept(line -> false);
    }
}
