/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What shall be there: one file for each subsystem, and a copy in memory. Safe for all threads. */
public final class DeployedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DeployedFiles.class);
    private static final String ENDING = ".json";

    private final Path folder;
    private final Map<String, Deployed> all = new ConcurrentHashMap<>();

    /** Reads what is there. A file that cannot be read is told and left alone: what runs is not known then. */
    public DeployedFiles(Path folder) {
        this.folder = JsonFiles.folder(folder);
        for (Path file : JsonFiles.list(folder, ENDING)) {
            try {
                Deployed deployed = JsonFiles.JSON.readValue(file.toFile(), Deployed.class);
                all.put(deployed.id(), deployed);
            } catch (IOException e) {
                LOG.error("{} cannot be read; its subsystem is treated as not installed", file, e);
            }
        }
    }

    public Optional<Deployed> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** All of them, ordered by id. */
    public List<Deployed> all() {
        List<Deployed> list = new ArrayList<>(all.values());
        list.sort(Comparator.comparing(Deployed::id));
        return list;
    }

    /** From when this returns, it holds. */
    public synchronized void write(Deployed deployed) {
        JsonFiles.replace(file(deployed.id()), deployed);
        all.put(deployed.id(), deployed);
    }

    /** From when this returns, there is no such subsystem. */
    public synchronized void delete(String id) {
        JsonFiles.delete(file(id));
        all.remove(id);
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }
}
