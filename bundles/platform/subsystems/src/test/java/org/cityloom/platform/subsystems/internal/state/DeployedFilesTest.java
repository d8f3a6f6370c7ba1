/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class DeployedFilesTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private static DeployedVersion version(String version) {
        return new DeployedVersion(
                "d" + version, version, new LocalizedText("渣土", "Muck"), "Vendor", "CN=vendor", false, NOON);
    }

    @Test
    void remembersWhatShallBeThere() {
        Deployed deployed = Deployed.first("muck", version("1.0.0"), NOON)
                .with(version("1.1.0"), NOON.plusSeconds(60))
                .in(Deployed.Mode.QUARANTINED, new LocalizedText("占用线程", "leaks threads"), NOON.plusSeconds(90));
        DeployedFiles files = new DeployedFiles(folder);
        files.write(deployed);
        files.write(Deployed.first("gas", version("2.0.0"), NOON));
        files.delete("gas");

        DeployedFiles again = new DeployedFiles(folder);
        assertThat(again.all()).containsExactly(deployed);
        assertThat(again.find("gas")).isEmpty();
    }

    @Test
    void treatsAFileThatCannotBeReadAsNotInstalledAndLeavesItAlone() throws Exception {
        Path broken = Files.writeString(folder.resolve("muck.json"), "{\"id\":");
        assertThat(new DeployedFiles(folder).all()).isEmpty();
        assertThat(broken).hasContent("{\"id\":");
    }

    @Test
    void keepsThreeVersionsToGoBackToAndDropsTheLaterOnesWhenGoingBack() {
        Deployed deployed = Deployed.first("muck", version("1"), NOON);
        for (String next : new String[] {"2", "3", "4", "5"}) {
            deployed = deployed.with(version(next), NOON);
        }
        assertThat(deployed.previous()).extracting(DeployedVersion::version).containsExactly("4", "3", "2");
        assertThat(deployed.needs("d1")).isFalse();

        Deployed back = deployed.backTo(version("3"), NOON);
        assertThat(back.current().version()).isEqualTo("3");
        assertThat(back.previous()).extracting(DeployedVersion::version).containsExactly("2");
    }
}
