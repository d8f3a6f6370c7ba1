/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.cityloom.simulator.replay.Trace;

/** Finds and reads the traces that are to be replayed. */
final class TraceFiles {
    private static final int MOST = 1000;

    private TraceFiles() {}

    /**
     * The traces in order of the names of their files, without empty ones.
     *
     * @throws IOException if there are none or one cannot be read
     */
    static List<Trace> read(ReplaySettings settings) throws IOException {
        List<Trace> traces = new ArrayList<>();
        for (Path file : find(settings)) {
            Trace trace = Trace.read(file);
            if (!trace.fixes().isEmpty()) {
                traces.add(trace);
            }
        }
        if (traces.isEmpty()) {
            throw new IOException("no fixes in " + settings.folder() + " (" + settings.files() + ")");
        }
        return traces;
    }

    private static List<Path> find(ReplaySettings settings) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(settings.folder(), settings.files())) {
            for (Path file : found) {
                if (files.size() == MOST) {
                    throw new IOException("more than " + MOST + " files in " + settings.folder());
                }
                files.add(file);
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }
}
