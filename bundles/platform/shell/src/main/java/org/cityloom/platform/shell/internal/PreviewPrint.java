/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.PrintStream;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.ArchivePreview;

/** Prints what an archive would do. */
final class PreviewPrint {
    private final PrintStream out;

    PreviewPrint(PrintStream out) {
        this.out = out;
    }

    /** What it is, and whom it disturbs. */
    void brief(ArchivePreview preview) {
        out.println(CityCommand.both(preview.title()) + " (" + preview.subsystem() + ") "
                + OperationsTable.versions(preview.running(), preview.version()) + " by " + preview.vendor() + ", "
                + signer(preview.signer()));
        list("Bundles outside the archive that would restart", preview.blastRadius());
    }

    /** Everything. */
    void whole(ArchivePreview preview) {
        brief(preview);
        list("Bundles to install", preview.bundles());
        list("New permissions", preview.permissions());
        list("Schema changes", preview.schemaChanges());
        list("New configuration", preview.configuration());
        list(
                "Would be refused as things are",
                preview.refusals().stream()
                        .map(each -> each.code() + ": " + CityCommand.both(each.reason()))
                        .toList());
        out.println("Digest " + preview.digest());
    }

    private void list(String title, List<String> entries) {
        out.println(title + ": " + (entries.isEmpty() ? "none" : ""));
        entries.forEach(each -> out.println("  " + each));
    }

    private static String signer(@Nullable String signer) {
        return signer == null ? "UNSIGNED" : "signed by " + signer;
    }
}
