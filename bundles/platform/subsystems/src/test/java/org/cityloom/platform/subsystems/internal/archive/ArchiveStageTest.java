/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

import org.cityloom.platform.subsystems.internal.files.DurableFiles;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;
import org.cityloom.platform.subsystems.testing.TestBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveStageTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatAGoodArchiveHolds() {
        StagedArchive archive = Stages.in(folder)
                .stage(ArchiveBuilder.empty("parks")
                        .version("1.2.0")
                        .features("cityloom-alarms", "cityloom-telemetry")
                        .probation(Duration.ofSeconds(7))
                        .bundle(Stages.PARKS)
                        .bundle(TestBundle.named("org.example.parks.extra", "3.1.0")
                                .header("Cityloom-Schema", "parks_extra")
                                .entry("db/changelog.xml", "<databaseChangeLog/>"))
                        .configuration("org.cityloom.parks", "rest = 5", "name = park")
                        .configuration("org.cityloom.parks.gate", "open = true")
                        .stream());

        assertThat(archive.descriptor().id()).isEqualTo("parks");
        assertThat(archive.descriptor().version()).isEqualTo(new Version("1.2.0"));
        assertThat(archive.descriptor().features()).containsExactly("cityloom-alarms", "cityloom-telemetry");
        assertThat(archive.descriptor().probation()).isEqualTo(Duration.ofSeconds(7));
        assertThat(archive.signer()).startsWith("CN=Vendor");
        assertThat(archive.configurations())
                .isEqualTo(Map.of(
                        "org.cityloom.parks", Map.of("rest", "5", "name", "park"),
                        "org.cityloom.parks.gate", Map.of("open", "true")));
        ArchiveBundle first = archive.bundles().get(0);
        assertThat(first.symbolicName()).isEqualTo("org.example.parks");
        assertThat(first.permissions()).containsExactly("parks:view");
        assertThat(first.schemaUnit()).isNull();
        assertThat(first.headers()).containsKey("import-package");
        assertThat(first.file()).exists().hasFileName("0-org.example.parks.jar");
        ArchiveBundle second = archive.bundles().get(1);
        assertThat(second.schemaUnit()).isEqualTo("parks_extra");
        assertThat(second.version()).isEqualTo(new Version("3.1.0"));
        assertThat(second.file()).hasParentRaw(archive.folder().resolve("bundles"));
    }

    @Test
    void keepsTheArchiveUnderItsDigestAndNothingElse() throws IOException {
        byte[] bytes = Stages.parks().build();
        StagedArchive archive = Stages.in(folder).stage(new ByteArrayInputStream(bytes));

        assertThat(archive.folder()).isEqualTo(folder.resolve("archives").resolve(archive.digest()));
        assertThat(archive.folder().resolve("archive.kar")).hasBinaryContent(bytes);
        assertThat(archive.digest())
                .isEqualTo(DurableFiles.digest(archive.folder().resolve("archive.kar")));
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void takesTheSameArchiveTwiceAsOne() {
        byte[] bytes = Stages.parks().build();
        ArchiveStage stage = Stages.in(folder);

        StagedArchive first = stage.stage(new ByteArrayInputStream(bytes));
        StagedArchive second = stage.stage(new ByteArrayInputStream(bytes));

        assertThat(second).isEqualTo(first);
        assertThat(stage.digests()).containsExactly(first.digest());
    }

    @Test
    void opensAKeptArchiveAfterARestart() {
        StagedArchive staged = Stages.in(folder).stage(Stages.parks().stream());

        assertThat(Stages.in(folder).open(staged.digest(), false)).isEqualTo(staged);
    }

    @Test
    void bringsBackABundleThatWasLostOrChangedOnTheDisk() throws IOException {
        ArchiveStage stage = Stages.in(folder);
        StagedArchive staged = stage.stage(Stages.parks().stream());
        Path bundle = staged.bundles().get(0).file();

        Files.writeString(bundle, "something else");
        stage.open(staged.digest(), false);
        assertThat(bundle).hasBinaryContent(Stages.PARKS.build());

        Files.delete(bundle);
        stage.open(staged.digest(), false);
        assertThat(bundle).hasBinaryContent(Stages.PARKS.build());
    }

    @Test
    void refusesAKeptArchiveThatWasChangedOnTheDiskAndTakesItAnew() throws IOException {
        ArchiveStage stage = Stages.in(folder);
        byte[] bytes = Stages.parks().build();
        StagedArchive staged = stage.stage(new ByteArrayInputStream(bytes));
        Files.write(staged.folder().resolve("archive.kar"), new byte[] {0}, StandardOpenOption.APPEND);

        Stages.refusal(() -> stage.open(staged.digest(), true), "archive-damaged");

        assertThat(stage.stage(new ByteArrayInputStream(bytes))).isEqualTo(staged);
        assertThat(stage.open(staged.digest(), false)).isEqualTo(staged);
    }

    @Test
    void opensAnArchiveWhoseSignerWasRevokedOnlyAsAKeptOne() {
        TrustedKeys keys = Stages.keys(folder);
        ArchiveStage stage = new ArchiveStage(folder, keys, false, Stages.SMALL, Clock.systemUTC());
        StagedArchive staged = stage.stage(Stages.parks().stream());
        keys.revoke(Certificates.fingerprint(SigningKey.vendor().certificate()));

        Stages.refusal(() -> stage.open(staged.digest(), false), "archive-signer-unknown");
        Stages.refusal(() -> stage.stage(Stages.parks().stream()), "archive-signer-unknown");
        assertThat(stage.open(staged.digest(), true)).isEqualTo(staged);
    }

    @Test
    void scansTheSameBytesOnceAndAsksForTheirSignerEachTime() {
        TrustedKeys keys = Stages.keys(folder);
        ArchiveStage stage = new ArchiveStage(folder, keys, false, Stages.SMALL, Clock.systemUTC());
        StagedArchive staged = stage.stage(Stages.parks().stream());

        StagedArchive opened = stage.open(staged.digest(), false);
        assertThat(opened).isEqualTo(staged);
        assertThat(opened.descriptor()).isSameAs(staged.descriptor());

        keys.revoke(Certificates.fingerprint(SigningKey.vendor().certificate()));
        Stages.refusal(() -> stage.open(staged.digest(), false), "archive-signer-unknown");
    }

    @Test
    void forgetsAnArchiveThatIsDiscarded() {
        ArchiveStage stage = Stages.in(folder);
        StagedArchive staged = stage.stage(Stages.parks().stream());

        stage.discard(staged.digest());
        stage.discard(staged.digest());

        assertThat(stage.digests()).isEmpty();
        assertThat(staged.folder()).doesNotExist();
        Stages.refusal(() -> stage.open(staged.digest(), true), "archive-unknown");
    }

    @Test
    void takesNoPathForADigest() {
        ArchiveStage stage = Stages.in(folder);
        stage.stage(Stages.parks().stream());

        for (String digest : List.of("../built-in", "", ".", "/etc", "ABC")) {
            Stages.refusal(() -> stage.open(digest, true), "archive-unknown");
            stage.discard(digest);
        }
        assertThat(folder.resolve("built-in")).isNotEmptyDirectory();
        assertThat(stage.digests()).hasSize(1);
    }

    @Test
    void removesWhatAnInterruptedUploadLeft() throws IOException {
        Path rest = Files.createDirectories(folder.resolve("incoming/archive-1/bundles"));
        Files.writeString(rest.resolve("0-half.jar"), "half");

        Stages.in(folder);

        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfARefusedOrInterruptedUpload() throws IOException {
        ArchiveStage stage = Stages.in(folder);
        InputStream interrupted = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the sender went away");
                }
                return 'P';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                bytes[offset] = (byte) read();
                return 1;
            }
        };

        Stages.refusal(() -> stage.stage(Stages.parks().unsigned().stream()), "archive-unsigned");
        assertThatThrownBy(() -> stage.stage(interrupted))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the sender went away");

        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(stage.digests()).isEmpty();
    }

    @Test
    void takesSeveralArchivesAtOnce() {
        ArchiveStage stage = Stages.in(folder);
        byte[] same = Stages.parks().build();

        List<String> digests = Stream.generate(() -> same)
                .limit(8)
                .parallel()
                .map(bytes -> stage.stage(new ByteArrayInputStream(bytes)).digest())
                .distinct()
                .toList();

        assertThat(stage.digests()).isEqualTo(digests);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }
}
