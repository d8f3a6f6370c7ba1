/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.screen.testing.FileRules;

import static org.assertj.core.api.Assertions.assertThat;

class DeskFilesTest extends FileRules {
    private static final Pattern TEXT =
            Pattern.compile("^  (\\w+): \\{(.*?)\\},?$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ASKED = Pattern.compile("\\bt\\('(\\w+)'");

    DeskFilesTest() {
        super("src/main/resources/ui");
    }

    @Test
    void sayEverythingInBothLanguages() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(100).allSatisfy(text -> assertThat(text.group(2))
                .as(text.group(1))
                .containsPattern("\\bzh: '.+'")
                .containsPattern("\\ben: '.+'"));
    }

    @Test
    void askForTextsThatThereAre() throws IOException {
        Set<String> known = texts().stream().map(text -> text.group(1)).collect(Collectors.toSet());
        for (Path file : files()) {
            assertThat(known)
                    .as(file.toString())
                    .containsAll(ASKED.matcher(Files.readString(file))
                            .results()
                            .map(asked -> asked.group(1))
                            .toList());
        }
    }

    /** Of the desk and of the pages beside it. */
    private List<MatchResult> texts() throws IOException {
        List<MatchResult> all = new ArrayList<>();
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith("texts.js")) {
                TEXT.matcher(Files.readString(file)).results().forEach(all::add);
            }
        }
        return all;
    }
}
