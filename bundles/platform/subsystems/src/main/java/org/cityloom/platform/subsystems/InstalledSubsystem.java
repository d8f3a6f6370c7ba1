/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * A subsystem that is installed, or whose first version is just being tried.
 *
 * @param id of the subsystem
 * @param title what people call it
 * @param vendor who made it
 * @param signer whose key signed the archive; null if it is unsigned, which only the development switch allows
 * @param version that is installed; null while the first one has not proven itself
 * @param digest SHA-256 of its archive, hexadecimal; null as the version is
 * @param state where it stands
 * @param reason why it is not active, null if it is
 * @param since when it came to this state
 * @param previous versions that can be rolled back to, the latest first
 */
public record InstalledSubsystem(
        String id,
        LocalizedText title,
        String vendor,
        @Nullable String signer,
        @Nullable String version,
        @Nullable String digest,
        SubsystemState state,
        @Nullable LocalizedText reason,
        Instant since,
        List<Kept> previous) {
    public InstalledSubsystem {
        previous = List.copyOf(previous);
    }

    /**
     * A version that is kept for rolling back.
     *
     * @param version of the archive
     * @param digest SHA-256 of the archive, hexadecimal
     * @param installed when it had been installed
     */
    public record Kept(String version, String digest, Instant installed) {}
}
