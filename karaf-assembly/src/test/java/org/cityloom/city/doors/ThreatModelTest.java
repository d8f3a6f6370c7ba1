/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The threat model names tests that exist. */
class ThreatModelTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

    @Test
    void everyTestThatItNamesExistsAndEveryAttackNamesOne() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> unproven = new ArrayList<>();
        Map<String, String> tests = tests();
        int named = 0;
        for (String line : Files.readAllLines(REPOSITORY.resolve("bundles/platform/THREAT_MODEL.md"))) {
            Matcher found = TEST.matcher(line);
            boolean proven = false;
            while (found.find()) {
                proven = true;
                named++;
                if (!tests.getOrDefault(found.group(1), "").contains(" " + found.group(2) + "(")) {
                    missing.add(found.group() + " does not exist: rename it in THREAT_MODEL.md too");
                }
            }
            if (line.split("\\|").length == 5 && !proven && !line.startsWith("|---") && !line.startsWith("| Attack")) {
                unproven.add("no test proves: " + line);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(unproven).isEmpty();
        assertThat(named).isGreaterThan(40);
    }

    /** The sources of all tests, by class; two of one name are read as one. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("bundles"))) {
            try (Stream<Path> own = Files.walk(Path.of("src/test/java"))) {
                return Stream.concat(files, own)
                        .filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java")
                                || file.toString().matches("src/test/java/.*(Test|IT)\\.java"))
                        .collect(Collectors.toMap(
                                file -> file.getFileName().toString().replace(".java", ""),
                                ThreatModelTest::read,
                                String::concat));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
