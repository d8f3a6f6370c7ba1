/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One run of a distribution. */
public interface CityProcess {
    Duration PATIENCE = Duration.ofMinutes(1);

    /** Ends it as an operator would; returns when it is gone. */
    void stop();

    /** Ends it as a power cut would (kill -9); returns when it is gone. */
    void kill();

    /** The process that runs in the folder, if one does. */
    static Optional<ProcessHandle> in(Path home) {
        Path pid = home.resolve("karaf.pid");
        if (!Files.exists(pid)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitEnd(ProcessHandle process) {
        Await.until("process " + process.pid() + " has ended", PATIENCE, () -> !process.isAlive());
    }
}
