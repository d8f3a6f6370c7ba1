/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/**
 * One file for each operation, to which its report is appended at every change and forced to the disk before anything more is done.
 * The last whole line is how far it came; a line torn by a crash had not been acted upon.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String ENDING = ".jsonl";
    private static final int KEPT = 1000; // operations; default, about 10 MB
    private static final byte[] NEW_LINE = {'\n'};

    private final Path folder;

    public Journal(Path folder) {
        this.folder = JsonFiles.folder(folder);
        trim();
    }

    private void trim() {
        List<Path> files = JsonFiles.list(folder, ENDING);
        files.subList(0, Math.max(0, files.size() - KEPT)).forEach(JsonFiles::delete);
    }

    /** All operations as they were last written, the oldest first. */
    public List<OperationReport> read() {
        List<OperationReport> all = new ArrayList<>();
        JsonFiles.list(folder, ENDING).forEach(file -> last(file).ifPresent(all::add));
        return all;
    }

    private static Optional<OperationReport> last(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            Collections.reverse(lines);
            for (String line : lines) {
                try {
                    return Optional.of(JsonFiles.JSON.readValue(line, OperationReport.class));
                } catch (IOException e) {
                    LOG.warn("{} ends in a line that was not written to its end", file);
                }
            }
        } catch (IOException e) {
            LOG.error("{} cannot be read", file, e);
        }
        return Optional.empty();
    }

    /** Opens the file of an operation. */
    public Entry open(long id) {
        Path file = folder.resolve("%09d".formatted(id) + ENDING);
        try {
            Entry entry = new Entry(FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE));
            DurableFiles.force(folder);
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The file of one operation. For one thread at a time. */
    public static final class Entry implements AutoCloseable {
        private final FileChannel channel;

        private Entry(FileChannel channel) {
            this.channel = channel;
        }

        /** When this returns, it is on the disk. */
        public void append(OperationReport report) {
            try {
                byte[] text = JsonFiles.JSON.writeValueAsBytes(report);
                byte[] line = new byte[text.length + NEW_LINE.length];
                System.arraycopy(text, 0, line, 0, text.length);
                System.arraycopy(NEW_LINE, 0, line, text.length, NEW_LINE.length);
                DurableFiles.write(channel, line);
            } catch (IOException e) {
                throw new UncheckedIOException("the journal of the operation cannot be written", e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("The journal of an operation could not be closed", e);
            }
        }
    }
}
