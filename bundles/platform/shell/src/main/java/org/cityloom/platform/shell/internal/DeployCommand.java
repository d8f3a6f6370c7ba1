/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.Subsystems;

/**
 * Installs or updates from an archive. Two commands rather than one, so that a typing error in the name of a file does not replace what
 * runs where something new was meant, or the reverse.
 */
abstract class DeployCommand extends OperationCommand {
    @Argument(index = 0, name = "file", description = "Path of the archive", required = true)
    @Completion(FileCompleter.class)
    @Nullable
    String file;

    @Option(
            name = "--accept",
            description = "Symbolic name of a bundle outside the archive that may be restarted; once for each",
            multiValued = true)
    List<String> accept = new ArrayList<>();

    @Override
    void run() throws IOException, InterruptedException {
        ArchivePreview preview = stage(subsystems, required(file, "the path of the archive"));
        check(preview);
        new PreviewPrint(out()).brief(preview);
        follow(subsystems.begin(OperationRequest.deploy(preview.digest(), Set.copyOf(accept), user(), VIA)));
    }

    /** @throws IllegalArgumentException if this is not the command for it */
    abstract void check(ArchivePreview preview);

    static ArchivePreview stage(Subsystems subsystems, String file) throws IOException {
        try (InputStream content = Files.newInputStream(readable(file))) {
            return subsystems.stage(content);
        }
    }
}
