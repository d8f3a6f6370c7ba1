/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;
import org.cityloom.platform.subsystems.testing.TestBundle;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A stage in a folder of its own that trusts the vendor's key. */
final class Stages {
    /** The smallest good bundle, built once. */
    static final TestBundle PARKS = TestBundle.subsystem("parks", "1.0.0");

    /** Low enough for a test to reach. */
    static final ArchiveLimits SMALL = new ArchiveLimits(1 << 20, 12, 40, 3 << 20, 2 << 20);

    private Stages() {}

    static TrustedKeys keys(Path folder) {
        Path builtIn = folder.resolve("built-in");
        try {
            Files.createDirectories(builtIn);
            Files.write(builtIn.resolve("vendor.pem"), SigningKey.vendor().pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TrustedKeys(folder.resolve("keys"), builtIn, Clock.systemUTC());
    }

    static ArchiveStage in(Path folder) {
        return in(folder, false);
    }

    static ArchiveStage in(Path folder, boolean allowUnsigned) {
        return new ArchiveStage(folder, keys(folder), allowUnsigned, SMALL, Clock.systemUTC());
    }

    /** A good archive with the smallest bundle. */
    static ArchiveBuilder parks() {
        return ArchiveBuilder.empty("parks").features("cityloom-alarms").bundle(PARKS);
    }

    /** Stages an archive that must be refused with the code, and returns the English sentence. */
    static String refusal(Path folder, ArchiveBuilder archive, String code) {
        return refusal(() -> in(folder).stage(archive.stream()), code);
    }

    static String refusal(ThrowingCallable call, String code) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, call);
        if (refusal == null) {
            throw new AssertionError("not refused, but expected " + code);
        }
        if (!refusal.code().equals(code)) {
            throw new AssertionError(
                    "expected " + code + ", got " + refusal.code() + ": " + refusal.getMessage(), refusal);
        }
        return refusal.reason().en();
    }
}
