/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.subsystems.testing.TestBundle;
import org.cityloom.platform.subsystems.testing.Zips;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are not whole, not zip files, or more than they seem. */
class IncompleteArchiveTest {
    @TempDir
    Path folder;

    @Test
    void refusesATruncatedFileWhereverItEnds() {
        byte[] whole = Stages.parks().build();
        ArchiveStage stage = Stages.in(folder);
        Random random = new Random(1);
        int[] lengths = random.ints(40, 4, whole.length).toArray();
        lengths[0] = 0;
        lengths[1] = 4;
        lengths[2] = whole.length - 1;
        lengths[3] = whole.length - 22;

        for (int length : lengths) {
            String sentence = Stages.refusal(
                    () -> stage.stage(new ByteArrayInputStream(Arrays.copyOf(whole, length))), "archive-truncated");
            assertThat(sentence).contains("incomplete", "after " + length + " bytes");
        }
        assertThat(stage.digests()).isEmpty();
    }

    @Test
    void isNotDeceivedByAFileThatEndsWhereABundleInItEnds() {
        byte[] jar = Stages.PARKS.build();
        byte[] start = Arrays.copyOf(Stages.parks().build(), 700);
        byte[] both = Arrays.copyOf(start, start.length + jar.length);
        System.arraycopy(jar, 0, both, start.length, jar.length);

        Stages.refusal(() -> Stages.in(folder).stage(new ByteArrayInputStream(both)), "archive-truncated");
    }

    @Test
    void refusesAFileThatIsNoZipFile() {
        byte[] page = "<html>404</html>".getBytes(StandardCharsets.UTF_8);

        assertThat(Stages.refusal(() -> Stages.in(folder).stage(new ByteArrayInputStream(page)), "archive-damaged"))
                .contains("not a zip file", ".kar");
    }

    @Test
    void refusesAFileThatIsTooLongWithoutReadingItToItsEnd() {
        byte[] endless = new byte[3 << 20];
        ByteArrayInputStream content = new ByteArrayInputStream(endless);

        Stages.refusal(() -> Stages.in(folder).stage(content), "archive-too-large");

        assertThat(content.available()).isGreaterThan(1 << 20);
    }

    @Test
    void refusesAnEntryThatExpandsTooFar() {
        assertThat(Stages.refusal(folder, Stages.parks().bomb("repository/zeros", (2 << 20) + 1), "archive-bomb"))
                .contains("repository/zeros");
    }

    @Test
    void refusesEntriesThatTogetherExpandTooFar() {
        Stages.refusal(folder, Stages.parks().bomb("a", 2 << 20).bomb("b", 1 << 20), "archive-bomb");
    }

    @Test
    void refusesTooManyEntries() {
        var archive = Stages.parks();
        for (int i = 0; i < 12; i++) {
            archive.entry("META-INF/" + i, new byte[0]);
        }
        Stages.refusal(folder, archive, "archive-bomb");
    }

    @Test
    void measuresWhatIsThereAndNotWhatTheHeadersSay() {
        var archive = Stages.parks().bomb("zeros", (2 << 20) + 1).afterwards(zip -> {
            // the central directory claims that the entry has one byte
            byte[] length = {1, 0, 0x20, 0};
            for (int at = 0; at < zip.length - 4; at++) {
                if (Arrays.equals(zip, at, at + 4, length, 0, 4)) {
                    zip[at + 2] = 0;
                }
            }
            return zip;
        });

        Stages.refusal(folder, archive, "archive-bomb");
    }

    @Test
    void looksIntoBundlesForBombs() {
        var archive = Stages.parks()
                .bundle(TestBundle.named("org.example.parks.zeros", "1.0.0").entry("zeros", new byte[(2 << 20) + 1]));

        assertThat(Stages.refusal(folder, archive, "archive-bomb")).contains("org.example.parks.zeros-1.0.0.jar");
    }

    @Test
    void looksIntoJarsInBundlesForBombs() {
        Map<String, byte[]> inner = new LinkedHashMap<>(Map.of("zeros", new byte[(2 << 20) + 1]));
        var archive = Stages.parks()
                .bundle(TestBundle.named("org.example.parks.zeros", "1.0.0").entry("lib/inner.jar", Zips.write(inner)));

        assertThat(Stages.refusal(folder, archive, "archive-bomb")).contains("!/lib/inner.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "repository/../../outside",
                "/etc/passwd",
                "a/../b",
                "C:/windows",
                "..\\outside",
                "a//b",
                "./a",
                "a/..",
                "a\u0000b"
            })
    void refusesAnEntryThatLeadsOut(String name) {
        assertThat(Stages.refusal(folder, Stages.parks().entry(name, new byte[1]), "archive-slip"))
                .contains("leads out");
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        var archive = Stages.parks()
                .entry("META-INF/one", new byte[1])
                .entry("META-INF/two", new byte[2])
                .afterwards(zip -> Zips.rename(zip, "META-INF/two", "META-INF/one"));

        assertThat(Stages.refusal(folder, archive, "archive-slip")).contains("two entries");
    }
}
