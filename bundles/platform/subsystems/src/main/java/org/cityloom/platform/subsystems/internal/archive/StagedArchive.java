/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.ArchiveDescriptor;

/**
 * An archive that is complete, signed, readable, and keeps to the rules that need no look at what runs.
 *
 * @param digest SHA-256 of the file, hexadecimal
 * @param folder where it is kept: {@code archive.kar} and, below {@code bundles}, what it holds
 * @param descriptor what it says of itself
 * @param signer subject of the certificate that signed it; null if unsigned, which only the development switch allows
 * @param bundles in the order of the feature
 * @param configurations of the feature: keys and values by PID
 */
public record StagedArchive(
        String digest,
        Path folder,
        ArchiveDescriptor descriptor,
        @Nullable String signer,
        List<ArchiveBundle> bundles,
        Map<String, Map<String, String>> configurations) {
    public StagedArchive {
        bundles = List.copyOf(bundles);
        configurations = Map.copyOf(configurations);
    }

    /** The same in another folder. */
    StagedArchive in(Path other) {
        return new StagedArchive(
                digest,
                other,
                descriptor,
                signer,
                bundles.stream().map(bundle -> in(other, bundle)).toList(),
                configurations);
    }

    private static ArchiveBundle in(Path folder, ArchiveBundle bundle) {
        return new ArchiveBundle(
                bundle.symbolicName(),
                bundle.version(),
                folder.resolve("bundles").resolve(bundle.file().getFileName()),
                bundle.headers(),
                bundle.permissions(),
                bundle.schemaUnit());
    }

    /** The same with another of its signers. */
    StagedArchive signedBy(@Nullable String other) {
        return new StagedArchive(digest, folder, descriptor, other, bundles, configurations);
    }
}
