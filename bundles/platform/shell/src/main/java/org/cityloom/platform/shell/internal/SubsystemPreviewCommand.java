/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.Subsystems;

/** Tells what an archive would do, and does nothing. */
@Service
@Command(
        scope = "city",
        name = "subsystem-preview",
        description = "Tells what an archive would change, whom it would disturb and why it would be refused")
public final class SubsystemPreviewCommand extends CityCommand {
    @Argument(index = 0, name = "file", description = "Path of the archive", required = true)
    @Completion(FileCompleter.class)
    @Nullable
    String file;

    @Reference
    Subsystems subsystems;

    @Override
    void run() throws IOException {
        new PreviewPrint(out()).whole(DeployCommand.stage(subsystems, required(file, "the path of the archive")));
    }
}
