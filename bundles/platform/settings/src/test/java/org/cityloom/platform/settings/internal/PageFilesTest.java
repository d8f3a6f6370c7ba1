/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.screen.testing.FileRules;

import static org.assertj.core.api.Assertions.assertThat;

class PageFilesTest extends FileRules {
    private static final Pattern TEXT = Pattern.compile("^  (\\w+): \\{(.*?)\\},?$", Pattern.MULTILINE);
    private static final Pattern ASKED = Pattern.compile("\\bt\\('(\\w+)'");

    PageFilesTest() {
        super("src/main/resources/ui");
    }

    @Test
    void sayEverythingInBothLanguages() throws IOException {
        List<MatchResult> texts = TEXT.matcher(read("texts.js")).results().toList();
        assertThat(texts).hasSizeGreaterThan(50).allSatisfy(text -> assertThat(text.group(2))
                .as(text.group(1))
                .containsPattern("\\bzh: '.+'")
                .containsPattern("\\ben: '.+'"));
    }

    @Test
    void askForTextsThatThereAre() throws IOException {
        List<String> known = TEXT.matcher(read("texts.js"))
                .results()
                .map(text -> text.group(1))
                .toList();
        for (Path file : files()) {
            assertThat(known)
                    .as(file.toString())
                    .containsAll(ASKED.matcher(Files.readString(file))
                            .results()
                            .map(asked -> asked.group(1))
                            .toList());
        }
    }
}
