/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

class KilledProcessTest {
    private static final int COMMITS = 300;

    @TempDir
    Path folder;

    @Test
    void theH2FileKeepsEveryCommitOfAProcessKilledAtOnce() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<Long> promised = new HashSet<>();
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("committed ")) {
                    promised.add(Long.valueOf(line.substring("committed ".length())));
                }
                if (promised.size() == COMMITS) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor()).isEqualTo(137);
        assertThat(promised).hasSizeGreaterThanOrEqualTo(COMMITS);
        assertThat(stored()).containsAll(promised);
    }

    private Set<Long> stored() throws Exception {
        try (StoreFixture store = StoreFixture.h2(folder);
                Connection connection = store.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM sample_thing")) {
            Set<Long> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }
}
