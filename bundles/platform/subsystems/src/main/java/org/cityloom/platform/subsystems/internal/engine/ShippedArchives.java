/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/**
 * Archives that came with the distribution. One is installed if its subsystem is not there, or if it takes the place of an earlier
 * shipped one. What an operator installed or removed is not touched.
 */
final class ShippedArchives {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedArchives.class);
    private static final String WHO = "cityloom";
    private static final String VIA = "distribution";

    private final Path folder;
    private final Parts parts;
    private final Operations operations;

    ShippedArchives(Path folder, Parts parts, Operations operations) {
        this.folder = folder;
        this.parts = parts;
        this.operations = operations;
    }

    void install() {
        for (Path file : files()) {
            try (InputStream content = Files.newInputStream(file)) {
                install(parts.archives().stage(content));
            } catch (IOException | RefusedException e) {
                LOG.error(
                        "The archive {} of the distribution is not installed: {}", file.getFileName(), e.getMessage());
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".kar")).sorted().toList();
        } catch (IOException e) {
            LOG.error("{} cannot be listed", folder, e);
            return List.of();
        }
    }

    private void install(StagedArchive archive) {
        String id = archive.descriptor().id();
        if (!isWanted(archive, parts.deployed().find(id))) {
            return;
        }
        boolean update = parts.deployed().find(id).isPresent();
        OperationRequest request = new OperationRequest(
                update ? OperationKind.UPDATE : OperationKind.INSTALL, id, archive.digest(), Set.of(), false, WHO, VIA);
        operations.begin(request, id, new Deployment(parts, archive.digest(), Set.of(), true));
    }

    private boolean isWanted(StagedArchive archive, Optional<Deployed> present) {
        if (present.isEmpty()) {
            return operations.all().stream()
                    .noneMatch(report -> report.kind() == OperationKind.REMOVE
                            && report.subsystem().equals(archive.descriptor().id()));
        }
        Deployed deployed = present.get();
        return deployed.current().shipped()
                && !deployed.current().digest().equals(archive.digest())
                && archive.descriptor()
                                .version()
                                .compareTo(
                                        Version.parseVersion(deployed.current().version()))
                        >= 0;
    }
}
