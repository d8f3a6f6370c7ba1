/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/**
 * The archives that were read last, so that a preview, the operation after it and its roll-back need not verify and scan the same
 * bytes again. That they are the same is seen by their digests each time; whether their signer is accepted is not remembered. Safe
 * for all threads.
 */
final class ReadArchives {
    private static final int MOST = 32; // default: what runs and what ran before of a dozen subsystems

    private final Map<String, Read> latest = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What was read.
     *
     * @param signers each of whom signed all of it
     * @param bundles SHA-256 of its unpacked bundles, in their order
     */
    record Read(StagedArchive archive, List<X509Certificate> signers, List<String> bundles) {
        Read {
            signers = List.copyOf(signers);
            bundles = List.copyOf(bundles);
        }

        private Read in(Path folder) {
            return new Read(archive.in(folder), signers, bundles);
        }

        private boolean isUnchanged() throws IOException {
            return digests(archive).equals(bundles);
        }
    }

    /**
     * What was read of an archive, of which the bundles are unchanged in that folder; empty if it has to be read again.
     *
     * @param digest SHA-256 of the archive that lies in the folder, as it is now
     */
    Optional<Read> find(String digest, Path folder) throws IOException {
        Read read;
        synchronized (latest) {
            read = latest.get(digest);
        }
        if (read == null) {
            return Optional.empty();
        }
        Read here = read.in(folder);
        return here.isUnchanged() ? Optional.of(here) : Optional.empty();
    }

    void add(StagedArchive archive, List<X509Certificate> signers) throws IOException {
        Read read = new Read(archive, signers, digests(archive));
        synchronized (latest) {
            latest.put(archive.digest(), read);
        }
    }

    /** Of a bundle that is not there, nothing. */
    private static List<String> digests(StagedArchive archive) throws IOException {
        List<String> digests = new ArrayList<>();
        for (ArchiveBundle bundle : archive.bundles()) {
            digests.add(Files.exists(bundle.file()) ? DurableFiles.digest(bundle.file()) : "");
        }
        return digests;
    }
}
