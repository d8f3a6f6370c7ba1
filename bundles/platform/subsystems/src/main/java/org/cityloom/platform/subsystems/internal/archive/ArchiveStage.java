/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/**
 * Takes archives in, checks each by itself and keeps it under its digest. Safe for all threads; blocks on the disk. There may be
 * one for a folder at a time, because it tidies the folder up when it is made.
 */
public final class ArchiveStage {
    static final String FILE = "archive.kar";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path archives;
    private final Path scratch;
    private final ArchiveLimits limits;
    private final ArchiveReader reader;

    /**
     * @param folder where archives are kept, below {@code archives}; made if it is not there
     * @param keys that are trusted
     * @param allowUnsigned development switch: takes unsigned archives too
     */
    public ArchiveStage(Path folder, TrustedKeys keys, boolean allowUnsigned, ArchiveLimits limits, Clock clock) {
        this.archives = folder.resolve("archives");
        this.scratch = folder.resolve("incoming");
        this.limits = limits;
        this.reader = new ArchiveReader(limits, new SignerRule(keys, allowUnsigned, clock), scratch);
        try {
            DurableFiles.delete(scratch);
            Files.createDirectories(archives);
            Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " for archives cannot be used", e);
        }
    }

    /**
     * Reads an archive to its end, checks it and keeps it; one that is kept already is checked again.
     *
     * @param content closed by the caller
     * @throws RefusedException if it is not as it should be; then nothing of it remains
     */
    public StagedArchive stage(InputStream content) {
        try {
            Path folder = Files.createTempDirectory(scratch, "archive-");
            try {
                String digest = Upload.receive(content, folder.resolve(FILE), limits.bytes());
                if (intact(digest)) {
                    return reader.read(digest, archives.resolve(digest), false);
                }
                return keep(reader.read(digest, folder, false));
            } finally {
                DurableFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive could not be taken in", e);
        }
    }

    /**
     * Reads an archive that is kept, and checks it again.
     *
     * @param asKept whether it counts that it was accepted once, even if its signer has been revoked or has expired since; changed
     *     contents are refused in any case
     * @throws RefusedException if there is none, or if it is not as it should be
     */
    public StagedArchive open(String digest, boolean asKept) {
        try {
            if (!exists(digest)) {
                throw Refusals.refuse(
                        Refusals.UNKNOWN,
                        "没有摘要为“" + digest + "”的归档包，请重新上传",
                        "There is no archive with the digest '" + digest + "'; upload it again");
            }
            if (!intact(digest)) {
                throw Refusals.refuse(
                        Refusals.DAMAGED,
                        "保存的归档包 " + digest + " 已损坏，请重新上传",
                        "The archive " + digest + " was damaged after it had been kept; upload it again");
            }
            return reader.read(digest, archives.resolve(digest), asKept);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + digest + " is not readable", e);
        }
    }

    /** Removes an archive, if it is kept. */
    public synchronized void discard(String digest) {
        if (!exists(digest)) {
            return;
        }
        try {
            // renamed first, so that it is whole or not there even if the removal is interrupted
            Path rest = Files.createTempDirectory(scratch, "discarded-");
            DurableFiles.move(archives.resolve(digest), rest.resolve(digest));
            DurableFiles.delete(rest);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + digest + " could not be removed", e);
        }
    }

    /** Digests of all archives that are kept, in no order that means anything. */
    public List<String> digests() {
        try (Stream<Path> all = Files.list(archives)) {
            return all.map(folder -> folder.getFileName().toString())
                    .filter(this::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + archives + " is not readable", e);
        }
    }

    /** Since when the archive is kept. */
    public Instant keptSince(String digest) {
        try {
            return Files.getLastModifiedTime(archives.resolve(digest)).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + digest + " is not readable", e);
        }
    }

    private boolean exists(String digest) {
        return DIGEST.matcher(digest).matches() && Files.isDirectory(archives.resolve(digest));
    }

    private boolean intact(String digest) throws IOException {
        Path file = archives.resolve(digest).resolve(FILE);
        return exists(digest) && Files.exists(file) && DurableFiles.digest(file).equals(digest);
    }

    private synchronized StagedArchive keep(StagedArchive archive) throws IOException {
        Path target = archives.resolve(archive.digest());
        if (!intact(archive.digest())) {
            discard(archive.digest());
            DurableFiles.move(archive.folder(), target);
        }
        return archive.in(target);
    }
}
