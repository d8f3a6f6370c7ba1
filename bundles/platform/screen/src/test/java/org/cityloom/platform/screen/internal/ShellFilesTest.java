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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.screen.testing.FileRules;

import static org.assertj.core.api.Assertions.assertThat;

class ShellFilesTest extends FileRules {
    private static final Pattern KEY = Pattern.compile("^    '([\\w.-]+)':", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile("\\bt\\('([\\w.-]+)'");

    ShellFilesTest() {
        super("src/main/resources/screen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core/texts.js",
                "subsystems/texts.js",
                "audit/texts.js",
                "components/texts.js",
                "desk/texts.js",
                "people/texts.js",
                "account/texts.js",
                "parts/texts.js"
            })
    void sayEverythingInBothLanguages(String file) throws IOException {
        String texts = read(file);
        int english = texts.indexOf("  en: {");
        assertThat(keys(texts.substring(english))).isNotEmpty().isEqualTo(keys(texts.substring(0, english)));
    }

    @Test
    void askForTextsThatThereAre() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String folder :
                List.of("core", "subsystems", "audit", "components", "desk", "people", "account", "parts")) {
            known.addAll(keys(read(folder + "/texts.js")));
        }
        for (Path file : files()) {
            assertThat(known)
                    .as(file.toString())
                    .containsAll(ASKED.matcher(Files.readString(file))
                            .results()
                            .map(result -> result.group(1))
                            .toList());
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
}
