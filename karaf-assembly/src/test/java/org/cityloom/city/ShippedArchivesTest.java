/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.cityloom.platform.subsystems.internal.archive.ArchiveLimits;
import org.cityloom.platform.subsystems.internal.archive.ArchiveStage;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.archive.TrustedKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** The archives of the distribution: the rules that hold for vendors hold for us. */
class ShippedArchivesTest {
    @TempDir
    Path folder;

    static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(Distribution.assembly().resolve("subsystems"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void isTakenWithTheKeysThatComeWithTheDistribution(Path file) throws IOException {
        TrustedKeys keys = new TrustedKeys(folder, Distribution.assembly().resolve("etc/vendors"), Clock.systemUTC());
        ArchiveStage stage = new ArchiveStage(folder, keys, false, ArchiveLimits.DEFAULT, Clock.systemUTC());
        try (InputStream content = Files.newInputStream(file)) {
            StagedArchive archive = stage.stage(content);

            assertThat(file.getFileName().toString())
                    .startsWith(archive.descriptor().id() + "-")
                    .endsWith(".kar");
            assertThat(archive.signer()).isNotNull();
        }
    }

    @Test
    void areNotAPartOfTheCore() throws IOException {
        assertThat(BundleRoomsTest.bundles()).isNotEmpty().noneMatch(bundle -> bundle.toString()
                .contains("org.cityloom.subsystems."));
    }
}
