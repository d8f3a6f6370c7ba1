/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

/** Configurations as they were before an operation, by its id. Values are told with their type, so that they come back as they were. */
public final class SavedConfigurations {
    private static final TypeReference<Map<String, Map<String, Typed>>> CONTENT = new TypeReference<>() {};
    private static final String ENDING = ".json";

    private final Path folder;

    /**
     * A value of a configuration.
     *
     * @param type simple name of its class, with [] for arrays
     * @param values one, or those of the array, as text
     */
    public record Typed(String type, List<String> values) {}

    public SavedConfigurations(Path folder) {
        this.folder = JsonFiles.folder(folder);
    }

    /** Saves keys and values by PID. */
    public void save(long operation, Map<String, Map<String, Typed>> byPid) {
        JsonFiles.replace(file(operation), byPid);
    }

    /** What was saved for the operation; empty if nothing was. */
    public Optional<Map<String, Map<String, Typed>>> find(long operation) {
        Path file = file(operation);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonFiles.JSON.readValue(file.toFile(), CONTENT));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public void delete(long operation) {
        JsonFiles.delete(file(operation));
    }

    private Path file(long operation) {
        return folder.resolve(operation + ENDING);
    }
}
