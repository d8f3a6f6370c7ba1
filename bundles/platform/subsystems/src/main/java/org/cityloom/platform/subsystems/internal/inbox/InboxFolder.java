/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The folder on disk: which files wait, and where those go that need not wait any longer. */
final class InboxFolder {
    /** Files looked at in one go; the others have their turn when these have gone. */
    static final int MOST_WAITING = 200;
    /** Files kept in each of {@code done} and {@code refused}; the platform keeps the archives it needs itself. */
    static final int MOST_KEPT = 100;

    private static final String REASON = ".reason.txt";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path inbox;
    private final Path done;
    private final Path refused;
    private final Clock clock;

    InboxFolder(Path inbox, Clock clock) throws IOException {
        this.inbox = inbox;
        this.done = Files.createDirectories(inbox.resolve("done"));
        this.refused = Files.createDirectories(inbox.resolve("refused"));
        this.clock = clock;
    }

    /** Files that may be archives, by name. Links are not followed: they could point at what is none of the inbox's business. */
    List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !ignored(file))
                    .sorted()
                    .limit(MOST_WAITING)
                    .toList();
        }
    }

    private static boolean ignored(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp");
    }

    /** Whether the table of contents, which is at the end of an archive, is there and readable. */
    static boolean isWhole(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    /** Who put the file there, as the machine knows that person. */
    static String owner(Path file) {
        try {
            return Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "inbox"; // a file system without owners, or the file went: the way it came is known at least
        }
    }

    /** Moves a file to where it ends, with its reason beside it; never over another one. */
    Path settle(Path file, Verdict verdict) throws IOException {
        Path folder = verdict.done() ? done : refused;
        Path target = free(folder, name(file));
        Files.writeString(folder.resolve(name(target) + REASON), verdict.text());
        Files.move(file, target);
        new Memory(inbox).forget(file);
        prune(folder);
        return target;
    }

    private Path free(Path folder, String name) {
        if (isFree(folder, name)) {
            return folder.resolve(name);
        }
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String stamped = stem + "-" + TIME.format(clock.instant());
        for (int i = 1; ; i++) {
            String candidate = stamped + (i == 1 ? "" : "-" + i) + extension;
            if (isFree(folder, candidate)) {
                return folder.resolve(candidate);
            }
        }
    }

    private static boolean isFree(Path folder, String name) {
        return Files.notExists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)
                && Files.notExists(folder.resolve(name + REASON), LinkOption.NOFOLLOW_LINKS);
    }

    private static void prune(Path folder) throws IOException {
        List<Path> reasons;
        try (Stream<Path> files = Files.list(folder)) {
            reasons = files.filter(file -> name(file).endsWith(REASON))
                    .sorted(Comparator.comparing(InboxFolder::modified).reversed())
                    .skip(MOST_KEPT)
                    .toList();
        }
        for (Path reason : reasons) {
            String name = name(reason);
            Files.deleteIfExists(folder.resolve(name.substring(0, name.length() - REASON.length())));
            Files.deleteIfExists(reason);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            return FileTime.from(Instant.EPOCH); // somebody tidied up in this moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }
}
