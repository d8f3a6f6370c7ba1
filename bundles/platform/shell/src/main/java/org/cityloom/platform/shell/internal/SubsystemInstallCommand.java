/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.cityloom.platform.subsystems.ArchivePreview;

/** Installs what is not there yet. */
@Service
@Command(
        scope = "city",
        name = "subsystem-install",
        description = "Installs a subsystem from an archive and shows the progress")
public final class SubsystemInstallCommand extends DeployCommand {
    @Override
    void check(ArchivePreview preview) {
        if (preview.running() != null) {
            throw new IllegalArgumentException(preview.subsystem() + " " + preview.running()
                    + " is installed; replace it by city:subsystem-update");
        }
    }
}
