/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityShell;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A subsystem comes, changes and goes by the commands of the shell and by the inbox. */
class OperatorsWaysIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.subsystems.inbox", "patience.seconds", "4");

    private static CityShell shell;
    private static CityHttp http;

    @TempDir
    Path folder;

    @BeforeAll
    static void somebodyTrustsTheVendor(@TempDir Path keys) throws IOException {
        shell = new CityShell(CITY);
        http = CITY.http();
        Path certificate =
                Files.write(keys.resolve("vendor.pem"), SigningKey.vendor().pem());
        assertThat(shell.run("city:vendor-trust " + certificate)).contains("Trusted until", "Fingerprint");
        assertThat(shell.run("city:vendors")).contains("CN=Vendor", "added here");
    }

    @BeforeEach
    void nothingIsInstalled() {
        if (shell.run("city:subsystems").contains(Trials.ID)) {
            shell.run("city:subsystem-remove --purge " + Trials.ID);
        }
    }

    @Test
    void goesFromPreviewToRemovalByCommands() {
        String first = write("1.0.0.kar", Trials.good("1.0.0"));
        assertThat(shell.run("city:subsystem-preview " + first))
                .contains("signed by CN=Vendor", "org.example.trial 1.0.0");
        assertThat(shell.run("city:subsystem-install " + first)).contains("stage", "probation", "commit");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(shell.run("city:subsystem-update " + write("2.0.0.kar", Trials.good("2.0.0"))))
                .contains("1.0.0 -> 2.0.0");
        assertThat(version()).isEqualTo("2.0.0");
        shell.run("city:subsystem-rollback --version 1.0.0 trial");
        assertThat(version()).isEqualTo("1.0.0");
        shell.run("city:subsystem-stop trial");
        assertThat(shell.run("city:subsystems")).contains("STOPPED");
        shell.run("city:subsystem-start trial");
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(shell.run("city:subsystem-operations --subsystem trial"))
                .contains("roll back trial", "admin (shell)");
        assertThat(shell.run("city:subsystem-remove trial")).contains("trial");
        assertThat(shell.run("city:subsystems")).doesNotContain("trial");
    }

    @Test
    void failsInOneSentence() {
        String unsigned = write("unsigned.kar", Trials.good("1.0.0").unsigned());
        assertThatThrownBy(() -> shell.run("city:subsystem-install " + unsigned))
                .hasMessageContaining("archive-unsigned");
        String good = write("good.kar", Trials.good("1.0.0"));
        assertThatThrownBy(() -> shell.run("city:subsystem-update " + good))
                .hasMessageContaining("city:subsystem-install");
        String sick = write("sick.kar", Trials.good("1.0.0").features("cityloom-nothing"));
        assertThatThrownBy(() -> shell.run("city:subsystem-install " + sick))
                .hasMessageContaining("REJECTED (feature-missing)");
    }

    @Test
    void takesWhatIsCopiedIntoTheInbox() throws IOException {
        Path inbox = CITY.data().resolve("cityloom/subsystems/inbox");
        byte[] archive = Trials.good("1.0.0").build();
        Path part = Files.write(inbox.resolve("trial.kar.part"), Arrays.copyOf(archive, archive.length / 2));
        Files.write(part, archive);
        Files.move(part, inbox.resolve("trial.kar"), StandardCopyOption.ATOMIC_MOVE);
        Path reason = inbox.resolve("done/trial.kar.reason.txt");
        Await.until("the archive is done", PATIENCE, () -> Files.exists(inbox.resolve("done/trial.kar")));
        assertThat(reason).content().contains("operation: ");
        assertThat(version()).isEqualTo("1.0.0");

        Files.write(inbox.resolve("half.kar"), Arrays.copyOf(archive, archive.length / 2));
        Await.until("the half one is refused", PATIENCE, () -> Files.exists(inbox.resolve("refused/half.kar")));
        assertThat(inbox.resolve("refused/half.kar.reason.txt")).content().contains("code: archive-truncated");
        assertThat(version()).isEqualTo("1.0.0");
    }

    private static String version() {
        return http.json(Trials.PATH).path("version").asText();
    }

    private String write(String name, ArchiveBuilder archive) {
        return archive.write(folder.resolve(name)).toString();
    }
}
