/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose first line is a secret, so that the secret is in no configuration. */
final class SecretFile {
    private SecretFile() {}

    /** The first line, or an empty text if no file is named. */
    static String read(String path) throws IOException {
        if (path.isBlank()) {
            return "";
        }
        try (var lines = Files.lines(Path.of(path))) {
            return lines.findFirst().orElse("");
        }
    }
}
