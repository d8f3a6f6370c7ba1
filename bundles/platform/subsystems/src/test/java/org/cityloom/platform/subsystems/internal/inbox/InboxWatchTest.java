/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.SubsystemState;

import static org.assertj.core.api.Assertions.assertThat;

class InboxWatchTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(60));

    private final DeskOfSubsystems desk = new DeskOfSubsystems();
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-25T08:00:00Z"));
    private InboxWatch watch;

    @TempDir
    Path inbox;

    @BeforeEach
    void start() throws IOException {
        watch = new InboxWatch(inbox, desk, LIMITS, clock);
    }

    @Test
    void deploysAFileThatStaysTheSameForTwoSecondsAndPutsItAway() throws IOException {
        drop("muck.kar", archive(1));
        lookFor(Duration.ofMillis(1900));
        assertThat(desk.staged).isEmpty();
        lookFor(Duration.ofMillis(700));
        assertThat(desk.begun).singleElement().satisfies(request -> {
            assertThat(request.via()).isEqualTo("inbox");
            assertThat(request.accepted()).isEmpty();
        });
        lookFor(Duration.ofMinutes(5));
        assertThat(inbox.resolve("muck.kar"))
                .as("it stays while its operation runs")
                .exists();
        desk.end(1, OperationState.DONE, "Muck now runs 1");
        lookFor(Duration.ofSeconds(1));
        assertThat(names(inbox.resolve("done"))).containsExactly("muck.kar", "muck.kar.reason.txt");
        assertThat(reason("done/muck.kar")).contains("中文", "Muck now runs 1", "operation: 1");
        assertThat(names(inbox)).containsExactly("done", "refused");
    }

    @Test
    void waitsForTheSecondPartOfASlowCopy() throws IOException {
        byte[] whole = archive(1);
        drop("muck.kar", Arrays.copyOf(whole, whole.length / 2));
        lookFor(Duration.ofSeconds(30));
        assertThat(desk.staged).isEmpty();
        drop("muck.kar", whole);
        lookFor(Duration.ofSeconds(3));
        assertThat(desk.staged).containsExactly(Integer.toString(whole.length));
        assertThat(desk.begun).hasSize(1);
    }

    @Test
    void refusesAFileThatStaysTruncated() throws IOException {
        byte[] whole = archive(1);
        drop("muck.kar", Arrays.copyOf(whole, whole.length - 30));
        lookFor(Duration.ofSeconds(59));
        assertThat(inbox.resolve("muck.kar")).exists();
        lookFor(Duration.ofSeconds(3));
        assertThat(names(inbox.resolve("refused"))).containsExactly("muck.kar", "muck.kar.reason.txt");
        assertThat(reason("refused/muck.kar"))
                .contains("archive-truncated")
                .contains("60 s")
                .contains("重新传输");
        assertThat(desk.staged).isEmpty();
    }

    @Test
    void leavesHiddenAndPartialFilesAlone() throws IOException {
        for (String name : List.of(".muck.kar", "muck.kar.part", "muck.kar.tmp", "MUCK.PART")) {
            drop(name, archive(1));
        }
        Files.createDirectory(inbox.resolve("folder.kar"));
        Files.createSymbolicLink(inbox.resolve("link.kar"), inbox.resolve(".muck.kar"));
        lookFor(Duration.ofMinutes(3));
        assertThat(desk.staged).isEmpty();
        assertThat(inbox.resolve("muck.kar.part")).exists();
    }

    @Test
    void putsTheSameNameTwiceBesideTheFirst() throws IOException {
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        desk.end(1, OperationState.DONE, "first");
        lookFor(Duration.ofSeconds(1));
        drop("muck.kar", archive(2));
        lookFor(Duration.ofSeconds(3));
        desk.end(2, OperationState.DONE, "second");
        lookFor(Duration.ofSeconds(1));
        List<String> names = names(inbox.resolve("done"));
        assertThat(names).hasSize(4).contains("muck.kar");
        String second = names.stream()
                .filter(name -> name.matches("muck-\\d{8}T\\d{9}Z\\.kar"))
                .findFirst()
                .orElseThrow();
        assertThat(reason("done/muck.kar")).contains("first");
        assertThat(reason("done/" + second)).contains("second");
    }

    @Test
    void refusesWhatStagingRefusesAndWhatAnOperationDidNotBringToLife() throws IOException {
        desk.refuseStage = DeskOfSubsystems.refusal("archive-unsigned");
        drop("unsigned.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        assertThat(reason("refused/unsigned.kar"))
                .contains("code: archive-unsigned")
                .doesNotContain("operation");
        desk.refuseStage = null;
        drop("sick.kar", archive(2));
        lookFor(Duration.ofSeconds(3));
        desk.end(1, OperationState.ROLLED_BACK, "it did not become healthy");
        lookFor(Duration.ofSeconds(1));
        assertThat(reason("refused/sick.kar")).contains("code: unhealthy", "operation: 1", "not become healthy");
    }

    @Test
    void waitsWhileAnotherOperationWorksOnTheSubsystemAndReadsTheFileOnce() throws IOException {
        desk.refuseBegin = DeskOfSubsystems.refusal("subsystem-busy");
        drop("muck.kar", archive(1));
        lookFor(Duration.ofMinutes(2));
        assertThat(inbox.resolve("muck.kar")).exists();
        assertThat(desk.staged).hasSize(1);
        desk.refuseBegin = null;
        lookFor(Duration.ofSeconds(1));
        assertThat(desk.begun).hasSize(1);
    }

    @Test
    void readsAnArchiveAgainThatThePlatformHasForgotten() throws IOException {
        desk.refuseBegin = DeskOfSubsystems.refusal("archive-unknown");
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        desk.refuseBegin = null;
        lookFor(Duration.ofSeconds(5));
        assertThat(desk.staged).hasSize(2);
        assertThat(desk.begun).hasSize(1);
    }

    @Test
    void followsTheOperationOfAFileOnAfterARestart() throws IOException {
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        watch = new InboxWatch(inbox, desk, LIMITS, clock);
        lookFor(Duration.ofSeconds(3));
        assertThat(desk.begun).as("it is not begun again").hasSize(1);
        desk.end(1, OperationState.ROLLED_BACK, "the platform ended");
        lookFor(Duration.ofSeconds(1));
        assertThat(reason("refused/muck.kar")).contains("the platform ended");
    }

    @Test
    void findsAfterARestartThatTheVersionIsInstalled() throws IOException {
        byte[] content = archive(1);
        drop("muck.kar", content);
        lookFor(Duration.ofSeconds(3));
        desk.lose(1);
        desk.installs(Integer.toString(content.length), SubsystemState.CHANGING);
        watch = new InboxWatch(inbox, desk, LIMITS, clock);
        lookFor(Duration.ofSeconds(5));
        assertThat(inbox.resolve("muck.kar")).as("it is not decided yet").exists();
        desk.installs(Integer.toString(content.length), SubsystemState.ACTIVE);
        lookFor(Duration.ofSeconds(1));
        assertThat(reason("done/muck.kar")).contains("is installed already");
        assertThat(desk.begun).hasSize(1);
    }

    @Test
    void takesAnotherArchiveUnderTheSameNameForWhatItIs() throws IOException {
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        drop("muck.kar", archive(20));
        lookFor(Duration.ofSeconds(3));
        assertThat(desk.begun).hasSize(2);
        desk.end(1, OperationState.ROLLED_BACK, "first");
        desk.end(2, OperationState.DONE, "second");
        lookFor(Duration.ofSeconds(1));
        assertThat(reason("done/muck.kar")).contains("second");
    }

    @Test
    void leavesAFileWhereItIsWhenThePlatformEndsWhileItIsRead() throws IOException {
        desk.whileStaging = () -> {
            watch.stop();
            throw new IllegalStateException("the platform ends");
        };
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        assertThat(inbox.resolve("muck.kar")).exists();
        assertThat(names(inbox.resolve("refused"))).isEmpty();
    }

    @Test
    void putsAwayAFileThatThePlatformStumblesOver() throws IOException {
        desk.refuseStage = new IllegalStateException("no space left");
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        assertThat(reason("refused/muck.kar")).contains("inbox-failed", "no space left");
    }

    @Test
    void forgetsAFileThatSomebodyTookAway() throws IOException {
        drop("muck.kar", archive(1));
        lookFor(Duration.ofSeconds(3));
        assertThat(names(inbox)).contains(".muck.kar.operation");
        Files.delete(inbox.resolve("muck.kar"));
        lookFor(Duration.ofSeconds(1));
        assertThat(names(inbox)).containsExactly("done", "refused");
    }

    @Test
    void keepsTheLastHundredOnly() throws IOException {
        desk.refuseStage = DeskOfSubsystems.refusal("archive-unsigned");
        for (int i = 0; i < InboxFolder.MOST_KEPT + 5; i++) {
            drop("muck.kar", archive(1));
            lookFor(Duration.ofSeconds(3));
        }
        assertThat(names(inbox.resolve("refused"))).hasSize(2 * InboxFolder.MOST_KEPT);
    }

    private void lookFor(Duration time) throws IOException {
        for (Duration past = Duration.ZERO; past.compareTo(time) <= 0; past = past.plus(LIMITS.look())) {
            watch.look();
            clock.pass(LIMITS.look());
        }
    }

    private void drop(String name, byte[] content) throws IOException {
        Files.write(inbox.resolve(name), content);
    }

    private String reason(String name) throws IOException {
        return Files.readString(inbox.resolve(name + ".reason.txt"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(InboxFolder::name).sorted().toList();
        }
    }

    private static byte[] archive(int entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("entry-" + i));
                zip.write(new byte[100]);
            }
        }
        return bytes.toByteArray();
    }
}
