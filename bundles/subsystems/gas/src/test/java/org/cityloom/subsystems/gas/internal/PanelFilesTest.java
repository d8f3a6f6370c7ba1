/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.cityloom.platform.screen.testing.FileRules;

import static org.assertj.core.api.Assertions.assertThat;

class PanelFilesTest extends FileRules {
    private static final Pattern TEXT =
            Pattern.compile("^  (\\w+): \\{(.*?)\\},?$", Pattern.MULTILINE | Pattern.DOTALL);

    PanelFilesTest() {
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
}
