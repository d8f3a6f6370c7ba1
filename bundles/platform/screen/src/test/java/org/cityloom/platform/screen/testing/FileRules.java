/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that all files keep which browsers load, of the shell and of every panel. */
public abstract class FileRules {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

    private final Path folder;

    /** @param folder below the folder of the module */
    protected FileRules(String folder) {
        this.folder = Path.of(folder);
    }

    protected final String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void nameNoOtherOriginThanTheVectorNamespace() throws IOException {
        for (Path file : files()) {
            String content = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
            assertThat(ELSEWHERE
                            .matcher(content)
                            .results()
                            .map(Object::toString)
                            .toList())
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void needNothingThatThePolicyRefuses() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain(" style=", " onclick=", "eval(", "new Function(", "unsafeHTML", ".innerHTML");
        }
    }

    @Test
    void stayReadable() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(400);
        }
    }

    /** Every file of the folder. */
    protected final List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
