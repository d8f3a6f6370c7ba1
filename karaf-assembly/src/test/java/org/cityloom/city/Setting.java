/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of configuration.
 *
 * @param file path below the distribution's home
 */
record Setting(String file, String key, String value) {
    /** A line of the configuration with that persistent identity. */
    static Setting of(String pid, String key, String value) {
        return new Setting("etc/" + pid + ".cfg", key, value);
    }

    /** Writes it into the file below that home, in the place of the line that was there; the file need not be there. */
    void write(Path home) throws IOException {
        Path changed = home.resolve(file);
        List<String> lines = Files.exists(changed) ? new ArrayList<>(Files.readAllLines(changed)) : new ArrayList<>();
        lines.removeIf(line -> line.replace(" ", "").startsWith(key + "="));
        lines.add(key + " = " + escaped());
        Files.write(changed, lines);
    }

    /** The city reads its configuration as Latin-1, as files of properties are. */
    private String escaped() {
        return value.chars()
                .mapToObj(each -> each < 127 ? Character.toString(each) : String.format("\\u%04x", each))
                .collect(Collectors.joining());
    }
}
