/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.ArchivePreview.Refusal;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/** What would happen if an archive were installed. The bundles are tried out in the framework and taken away again. */
final class Previews {
    private final Parts parts;
    private final Operations operations;

    Previews(Parts parts, Operations operations) {
        this.parts = parts;
        this.operations = operations;
    }

    ArchivePreview stage(InputStream content) {
        return preview(parts.archives().stage(content));
    }

    ArchivePreview preview(String digest) {
        return preview(parts.archives().open(digest, false));
    }

    /** While an operation works on the subsystem, nothing can be tried out, and that is what the preview says. */
    private ArchivePreview preview(StagedArchive archive) {
        String id = archive.descriptor().id();
        Deployed running = parts.deployed().find(id).orElse(null);
        Runnable release;
        try {
            release = operations.lock(id);
        } catch (RefusedException e) {
            List<Refusal> busy = List.of(new Refusal(e.code(), e.reason()));
            return told(archive, running, new Verification.Findings(List.of(), Set.of(), List.of(), List.of(), busy));
        }
        try {
            return tried(archive, running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("platform-ends", Sentences.unexpected(e), e);
        } finally {
            release.run();
        }
    }

    private ArchivePreview tried(StagedArchive archive, @Nullable Deployed running) throws InterruptedException {
        String id = archive.descriptor().id();
        List<Bundle> before = parts.bundles().of(id);
        Verification.Findings findings = parts.verification().look(archive, running, Set.of(), false);
        List<Bundle> tried = new ArrayList<>(findings.installed());
        tried.removeAll(before);
        parts.bundles().remove(tried, Activation.group(id));
        return told(archive, running, findings);
    }

    private ArchivePreview told(StagedArchive archive, @Nullable Deployed running, Verification.Findings findings) {
        return new ArchivePreview(
                archive.digest(),
                archive.descriptor().id(),
                archive.descriptor().title(),
                archive.descriptor().vendor(),
                archive.signer(),
                archive.descriptor().version().toString(),
                running == null ? null : running.current().version(),
                archive.bundles().stream()
                        .map(bundle -> bundle.symbolicName() + " " + bundle.version())
                        .toList(),
                List.copyOf(findings.blastRadius()),
                List.copyOf(freshPermissions(archive, running)),
                findings.schemaChanges(),
                parts.configurations().additions(archive.configurations()),
                findings.refusals());
    }

    private Set<String> freshPermissions(StagedArchive archive, @Nullable Deployed running) {
        Set<String> fresh = permissions(archive);
        if (running != null) {
            fresh.removeAll(permissions(parts.archives().open(running.current().digest(), true)));
        }
        return fresh;
    }

    private static Set<String> permissions(StagedArchive archive) {
        Set<String> permissions = new TreeSet<>();
        archive.bundles().forEach(bundle -> permissions.addAll(bundle.permissions()));
        return permissions;
    }
}
