/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which operation works on which file, in a hidden file beside it. An archive that takes the whole platform down would otherwise be tried
 * again at every start; and it holds the digest, because another file may have come under the same name meanwhile.
 */
final class Memory {
    private static final Pattern LINE = Pattern.compile("(\\w+) (\\d+)\\s*");

    private final Path folder;

    Memory(Path folder) {
        this.folder = folder;
    }

    void remember(Path file, String digest, long operation) throws IOException {
        Path beside = folder.resolve("." + InboxFolder.name(file) + ".operation.tmp");
        Files.writeString(beside, digest + " " + operation + "\n");
        Files.move(beside, of(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The operation that was begun for this file with this content; empty if none was. */
    Optional<Long> operation(Path file, String digest) throws IOException {
        String line;
        try {
            line = Files.readString(of(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && matcher.group(1).equals(digest)
                ? Optional.of(Long.parseLong(matcher.group(2)))
                : Optional.empty();
    }

    void forget(Path file) throws IOException {
        Files.deleteIfExists(of(file));
    }

    private Path of(Path file) {
        return folder.resolve("." + InboxFolder.name(file) + ".operation");
    }
}
