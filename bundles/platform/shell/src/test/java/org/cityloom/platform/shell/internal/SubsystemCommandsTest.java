/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.SubsystemState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubsystemCommandsTest {
    private final Console console = new Console();
    private final FewSubsystems subsystems = new FewSubsystems();
    private final List<Duration> waits = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void installsAndShowsEachStepAndTheOutcome() throws Exception {
        SubsystemInstallCommand command = ready(new SubsystemInstallCommand());
        command.file = archive("content");
        command.accept.add("org.example.outsider");
        command.execute();
        assertThat(console.text())
                .contains("signed by CN=Cityloom")
                .contains("org.example.outsider")
                .contains("Operation 1: update muck 1.4.0 -> 1.5.0")
                .containsPattern("stage +0 ms")
                .containsPattern("verify +10 ms")
                .containsPattern("probation +20 ms")
                .endsWith("结局 / how it ended" + System.lineSeparator());
        assertThat(subsystems.asked).singleElement().satisfies(request -> {
            assertThat(request.archive()).isEqualTo("digest of content");
            assertThat(request.accepted()).isEqualTo(Set.of("org.example.outsider"));
            assertThat(request.by()).isEqualTo("wang");
            assertThat(request.via()).isEqualTo("shell");
        });
        assertThat(waits).hasSize(4);
    }

    @Test
    void failsWhenTheOperationDoesNotSucceed() throws Exception {
        subsystems.end = OperationState.ROLLED_BACK;
        SubsystemInstallCommand command = ready(new SubsystemInstallCommand());
        command.file = archive("content");
        assertThatThrownBy(command::execute)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("ROLLED_BACK (unhealthy)")
                .hasMessageContaining("how it ended");
        assertThat(console.text()).containsPattern("probation +broken off");
    }

    @Test
    void tellsARefusedArchiveInOneSentence() throws Exception {
        SubsystemPreviewCommand command = new SubsystemPreviewCommand();
        command.session = console.session;
        command.subsystems = subsystems;
        command.file = archive("unsigned");
        assertThatThrownBy(command::execute)
                .isInstanceOf(CommandException.class)
                .hasMessage("archive-unsigned: 没有签名 / it is not signed");
        command.file = folder.resolve("absent.kar").toString();
        assertThatThrownBy(command::execute).hasMessageContaining("there is no readable file");
    }

    @Test
    void previewsEverythingAndBeginsNothing() throws Exception {
        SubsystemPreviewCommand command = new SubsystemPreviewCommand();
        command.session = console.session;
        command.subsystems = subsystems;
        command.file = archive("content");
        command.execute();
        assertThat(console.text())
                .contains("muck:limits", "muck-12", "New configuration: none", "blast-radius: ", "digest of content");
        assertThat(subsystems.asked).isEmpty();
    }

    @Test
    void doesNotReplaceWhatRunsWhenSomethingNewWasMeantNorTheReverse() throws Exception {
        SubsystemUpdateCommand update = ready(new SubsystemUpdateCommand());
        update.file = archive("content");
        assertThatThrownBy(update::execute).hasMessageContaining("city:subsystem-install");
        subsystems.running = "1.4.0";
        SubsystemInstallCommand install = ready(new SubsystemInstallCommand());
        install.file = archive("content");
        assertThatThrownBy(install::execute).hasMessageContaining("city:subsystem-update");
        assertThat(subsystems.asked).isEmpty();
        update.execute();
        assertThat(subsystems.asked).hasSize(1);
    }

    @Test
    void rollsBackToTheLatestOrToANamedVersion() throws Exception {
        subsystems.with("muck", SubsystemState.ACTIVE, "1.3.2", "1.3.1");
        SubsystemRollbackCommand command = ready(new SubsystemRollbackCommand());
        command.id = "muck";
        command.execute();
        command.version = "1.3.1";
        command.execute();
        assertThat(subsystems.asked)
                .extracting(request -> request.kind() + " " + request.archive())
                .containsExactly("ROLL_BACK null", "ROLL_BACK digest of 1.3.1");
        command.version = "1.0.0";
        assertThatThrownBy(command::execute).hasMessageContaining("is not kept; there are: 1.3.2, 1.3.1");
    }

    @Test
    void stopsStartsAndRemoves() throws Exception {
        subsystems.with("muck", SubsystemState.STOPPED);
        SubsystemStopCommand stop = ready(new SubsystemStopCommand());
        stop.id = "muck";
        stop.execute();
        SubsystemStartCommand start = ready(new SubsystemStartCommand());
        start.id = "muck";
        start.execute();
        SubsystemRemoveCommand remove = ready(new SubsystemRemoveCommand());
        remove.id = "muck";
        remove.execute();
        remove.purge = true;
        remove.execute();
        assertThat(subsystems.asked)
                .extracting(request -> request.kind() + " " + request.purge())
                .containsExactly("STOP false", "START false", "REMOVE false", "REMOVE true");
        remove.id = "gas";
        assertThatThrownBy(remove::execute).hasMessageContaining("no subsystem 'gas' is installed");
    }

    @Test
    void saysHowToGoOnFollowingWhenSomebodyBreaksOff() {
        subsystems.with("muck", SubsystemState.ACTIVE);
        SubsystemStopCommand stop = ready(new SubsystemStopCommand());
        stop.id = "muck";
        stop.pause = duration -> {
            throw new InterruptedException();
        };
        assertThatThrownBy(stop::execute).isInstanceOf(InterruptedException.class);
        assertThat(console.text()).contains("see city:subsystem-operations 1");
    }

    @Test
    void listsOperationsAndShowsOne() throws Exception {
        subsystems.with("muck", SubsystemState.ACTIVE);
        SubsystemStopCommand stop = ready(new SubsystemStopCommand());
        stop.id = "muck";
        stop.execute();
        SubsystemOperationsCommand operations = new SubsystemOperationsCommand();
        operations.session = console.session;
        operations.subsystems = subsystems;
        operations.execute();
        assertThat(console.text()).contains("250 ms").contains("wang (shell)").contains("1 of 1 operations");
        operations.id = 1L;
        operations.execute();
        assertThat(console.text()).contains("DONE: 结局 / how it ended").contains("Operation 1: stop muck");
        operations.id = 7L;
        assertThatThrownBy(operations::execute).hasMessage("there is no operation 7");
    }

    @Test
    void proposesIdsAndKeptVersions() {
        subsystems.with("muck", SubsystemState.ACTIVE, "1.3.2").with("gas", SubsystemState.STOPPED, "0.9.0");
        InstalledSubsystemCompleter ids = new InstalledSubsystemCompleter();
        ids.subsystems = subsystems;
        List<String> candidates = new ArrayList<>();
        ids.complete(console.session, new ArgumentCommandLine("", 0), candidates);
        assertThat(candidates).map(String::strip).containsExactlyInAnyOrder("muck", "gas");

        KeptVersionCompleter versions = new KeptVersionCompleter();
        versions.subsystems = subsystems;
        candidates.clear();
        versions.complete(console.session, new ArgumentCommandLine("", 0), candidates);
        assertThat(candidates).map(String::strip).containsExactlyInAnyOrder("1.3.2", "0.9.0");
    }

    private String archive(String content) throws Exception {
        return Files.writeString(folder.resolve("muck.kar"), content).toString();
    }

    private <C extends OperationCommand> C ready(C command) {
        command.session = console.session;
        command.subsystems = subsystems;
        command.pause = waits::add;
        return command;
    }
}
