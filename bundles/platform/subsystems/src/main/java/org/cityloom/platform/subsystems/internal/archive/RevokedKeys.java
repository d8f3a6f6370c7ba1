/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/** Fingerprints that are trusted no longer, one a line; needed for certificates that the distribution brings again and again. */
final class RevokedKeys {
    private final Path file;

    RevokedKeys(Path file) {
        this.file = file;
    }

    Set<String> all() {
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of revoked keys, " + file + ", is not readable", e);
        }
    }

    void remember(String fingerprint) {
        Set<String> all = all();
        if (all.add(fingerprint)) {
            write(all);
        }
    }

    void forget(String fingerprint) {
        Set<String> all = all();
        if (all.remove(fingerprint)) {
            write(all);
        }
    }

    private void write(Set<String> fingerprints) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(fresh, fingerprints);
            DurableFiles.force(fresh);
            DurableFiles.replace(fresh, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of revoked keys, " + file + ", is not writable", e);
        }
    }
}
