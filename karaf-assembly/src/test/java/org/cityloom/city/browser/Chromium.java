/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser on this machine. The build has made sure that there is one, see {@code src/build/need}. */
final class Chromium {
    private Chromium() {}

    /** @throws AssertionError if there is none */
    static Path executable() {
        String names = System.getProperty("cityloom.browsers", "chromium");
        return words(names, " ")
                .flatMap(
                        name -> words(System.getenv("PATH"), File.pathSeparator).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("There is none of " + names + ": build with Maven, or install one"));
    }

    private static Stream<String> words(String text, String between) {
        return Stream.of(text.split(Pattern.quote(between)));
    }
}
