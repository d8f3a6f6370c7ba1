/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * What would happen if a staged archive were installed now.
 *
 * @param digest SHA-256 of the archive, hexadecimal: its name in operations
 * @param subsystem id
 * @param title what people call it
 * @param vendor who made it
 * @param signer whose key signed it; null if nobody's
 * @param version of the archive
 * @param running version that runs now, null if none
 * @param bundles symbolic names and versions that would be installed
 * @param blastRadius symbolic names of bundles outside the archive that would be refreshed or restarted
 * @param permissions that it asks for and the running version does not
 * @param schemaChanges ids of change sets that would be applied
 * @param configuration keys that would be added, as {@code pid: key = value}
 * @param refusals why it would be refused as things are, in order of importance; empty if it would not
 */
public record ArchivePreview(
        String digest,
        String subsystem,
        LocalizedText title,
        String vendor,
        @Nullable String signer,
        String version,
        @Nullable String running,
        List<String> bundles,
        List<String> blastRadius,
        List<String> permissions,
        List<String> schemaChanges,
        List<String> configuration,
        List<Refusal> refusals) {
    public ArchivePreview {
        bundles = List.copyOf(bundles);
        blastRadius = List.copyOf(blastRadius);
        permissions = List.copyOf(permissions);
        schemaChanges = List.copyOf(schemaChanges);
        configuration = List.copyOf(configuration);
        refusals = List.copyOf(refusals);
    }

    /**
     * Why it would be refused.
     *
     * @param code stable name of the kind of refusal
     * @param reason in a sentence
     */
    public record Refusal(String code, LocalizedText reason) {}
}
