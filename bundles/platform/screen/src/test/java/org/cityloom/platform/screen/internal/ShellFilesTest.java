/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that the files of the shell keep, whatever is in them. */
class ShellFilesTest {
    private static final Path SHELL = Path.of("src/main/resources/screen");
    private static final Pattern KEY = Pattern.compile("^    '([\\w.-]+)':", Pattern.MULTILINE);
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

    @Test
    void sayEverythingInBothLanguages() throws IOException {
        String texts = Files.readString(SHELL.resolve("core/texts.js"));
        int english = texts.indexOf("  en: {");
        assertThat(keys(texts.substring(english))).isEqualTo(keys(texts.substring(0, english)));
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

    private static Set<String> keys(String part) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = KEY.matcher(part);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SHELL)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
