/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.files.DurableFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to an archive on its way: it is refused, or what it contains is what was signed. */
class FlippedBytesTest {
    private static final int ROUNDS = 1_500;

    @TempDir
    Path folder;

    @Test
    void refusesAnArchiveWithChangedBytesOrFindsTheVerySameContents() throws IOException {
        byte[] good = Stages.parks().build();
        ArchiveStage stage = Stages.in(folder);
        Contents expected = Contents.of(stage.stage(new ByteArrayInputStream(good)));
        Random random = new Random(20261124);
        List<String> codes = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                StagedArchive archive = stage.stage(new ByteArrayInputStream(changed));
                assertThat(Contents.of(archive)).as("round %d", round).isEqualTo(expected);
                stage.discard(archive.digest());
                codes.add("accepted");
            } catch (RefusedException e) {
                codes.add(e.code());
            }
        }

        assertThat(codes).hasSize(ROUNDS).contains("archive-damaged", "archive-tampered");
        assertThat(codes.stream().filter("accepted"::equals).count()).isLessThan(ROUNDS / 10);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    private record Contents(Object descriptor, Object signer, Object configurations, List<String> bundles) {
        static Contents of(StagedArchive archive) throws IOException {
            List<String> bundles = new ArrayList<>();
            for (ArchiveBundle bundle : archive.bundles()) {
                bundles.add(bundle.symbolicName() + " " + DurableFiles.digest(bundle.file()));
                assertThat(Files.size(bundle.file())).isPositive();
            }
            return new Contents(archive.descriptor(), archive.signer(), archive.configurations(), bundles);
        }
    }
}
