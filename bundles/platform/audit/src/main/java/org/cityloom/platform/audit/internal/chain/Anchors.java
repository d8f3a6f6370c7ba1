/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places of the chain that were noted outside of the database: whoever writes the whole chain anew, or cuts it off, would have
 * to change them too. One line a day, {@code <time> <sequence> <hash>}, in a file and in the log, which may be kept elsewhere.
 * Safe for all threads.
 */
public final class Anchors {
    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int MOST_LINES = 100_000; // 270 years

    private final Path file;

    /** @param file made with its folder when first needed */
    public Anchors(Path file) {
        this.file = file;
    }

    /** One line. */
    public record Anchor(Instant at, long sequence, String hash) {}

    /** Notes the head, unless one of the same day is noted already or there is no entry yet. */
    public synchronized void note(EntryTable.Head head, Instant now) {
        LocalDate today = day(now);
        boolean noted = last().map(anchor -> !day(anchor.at()).isBefore(today)).orElse(false);
        if (noted || head.sequence() == 0) {
            return;
        }
        LOG.info("Audit anchor: entry {} has the hash {}", head.sequence(), head.hash());
        String line = now + " " + head.sequence() + " " + head.hash() + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** By sequence; unreadable lines are left out and logged. */
    synchronized NavigableMap<Long, Anchor> all() {
        NavigableMap<Long, Anchor> result = new TreeMap<>();
        if (!Files.exists(file)) {
            return result;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.limit(MOST_LINES)
                    .map(this::read)
                    .flatMap(Optional::stream)
                    .forEach(anchor -> result.put(anchor.sequence(), anchor));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return result;
    }

    private Optional<Anchor> last() {
        return Optional.ofNullable(all().lastEntry()).map(Map.Entry::getValue);
    }

    private Optional<Anchor> read(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        try {
            if (parts.size() == 3) {
                return Optional.of(new Anchor(Instant.parse(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2)));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            LOG.debug("No anchor: {}", line, e);
        }
        LOG.warn("{} has a line that is no anchor", file);
        return Optional.empty();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
