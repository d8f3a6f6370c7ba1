/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveSignatureTest {
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void refusesAnUnsignedArchive() {
        assertThat(Stages.refusal(folder, Stages.parks().unsigned(), "archive-unsigned"))
                .contains("jarsigner");
    }

    @Test
    void takesAnUnsignedArchiveWhenTheDevelopmentSwitchIsOn() {
        StagedArchive archive = Stages.in(folder, true).stage(Stages.parks().unsigned().stream());

        assertThat(archive.signer()).isNull();
    }

    @Test
    void refusesAnArchiveOfAnUnknownSignerAndTellsTheFingerprint() {
        assertThat(Stages.refusal(folder, Stages.parks().signedBy(SigningKey.stranger()), "archive-signer-unknown"))
                .contains(
                        "CN=Stranger",
                        Certificates.fingerprint(SigningKey.stranger().certificate()));
    }

    @Test
    void refusesAnUnknownSignerAlsoWhenTheDevelopmentSwitchIsOn() {
        Stages.refusal(
                () -> Stages.in(folder, true).stage(Stages.parks().signedBy(SigningKey.stranger()).stream()),
                "archive-signer-unknown");
    }

    @Test
    void refusesAnArchiveWhoseCertificateIsOverOrNotYetValid() {
        TrustedKeys keys = Stages.keys(folder);
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));
        Clock early = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2));

        assertThat(Stages.refusal(
                        () -> new ArchiveStage(folder, keys, false, Stages.SMALL, late).stage(Stages.parks().stream()),
                        "archive-signer-expired"))
                .contains("expired at");
        assertThat(Stages.refusal(
                        () -> new ArchiveStage(folder, keys, false, Stages.SMALL, early).stage(Stages.parks().stream()),
                        "archive-signer-expired"))
                .contains("valid only from");
    }

    @Test
    void takesAnArchiveThatTwoSignedOfWhomOneIsTrusted() {
        StagedArchive archive = Stages.in(folder)
                .stage(Stages.parks().signedBy(SigningKey.stranger()).afterwards(SigningKey.vendor()::sign).stream());

        assertThat(archive.signer()).startsWith("CN=Vendor");
    }

    @Test
    void refusesAnEntryThatWasChangedAfterSigning() {
        tampered(Stages.parks().tampered(contents -> contents.put("subsystem.json", OTHER)));
        tampered(Stages.parks()
                .tampered(contents -> contents.replaceAll((name, bytes) -> name.endsWith(".jar") ? OTHER : bytes)));
    }

    @Test
    void refusesAWrongDigest() {
        tampered(Stages.parks().wrongDigests());
    }

    @Test
    void refusesAnEntryThatWasAddedAfterSigning() {
        tampered(Stages.parks().tampered(contents -> contents.put("repository/added.jar", OTHER)));
        tampered(Stages.parks().tampered(contents -> contents.put("META-INF/added", OTHER)));
    }

    @Test
    void refusesAnEntryThatWasTakenAwayAfterSigning() {
        assertThat(tampered(Stages.parks()
                        .entry("META-INF/notice", OTHER)
                        .tampered(contents -> contents.remove("META-INF/notice"))))
                .contains("META-INF/notice");
    }

    @Test
    void refusesASignatureFileThatDoesNotFitTheSignature() {
        tampered(Stages.parks()
                .tampered(contents -> contents.computeIfPresent(
                        "META-INF/VENDOR.SF",
                        (name, bytes) -> (new String(bytes, StandardCharsets.UTF_8) + "X: y\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8))));
        tampered(Stages.parks().tampered(contents -> contents.put("META-INF/VENDOR.EC", OTHER)));
        tampered(Stages.parks().tampered(contents -> contents.remove("META-INF/VENDOR.EC")));
    }

    @Test
    void refusesAnArchiveWhoseSignatureWasTakenAwayAlsoWhenTheDevelopmentSwitchIsOn() {
        ArchiveBuilder stripped = Stages.parks().tampered(contents -> {
            contents.remove("META-INF/VENDOR.SF");
            contents.remove("META-INF/VENDOR.EC");
        });

        assertThat(Stages.refusal(() -> Stages.in(folder, true).stage(stripped.stream()), "archive-tampered"))
                .contains("taken away");
    }

    @Test
    void refusesASecondManifestInAnotherSpelling() {
        tampered(Stages.parks().entry("meta-inf/manifest.mf", OTHER));
        tampered(Stages.parks().tampered(contents -> contents.put("META-INF/manifest.mf", OTHER)));
    }

    private String tampered(ArchiveBuilder archive) {
        return Stages.refusal(folder, archive, "archive-tampered");
    }
}
