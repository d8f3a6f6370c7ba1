/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import org.cityloom.platform.subsystems.ArchivePreview;

/** Replaces what runs by a higher version. */
@Service
@Command(
        scope = "city",
        name = "subsystem-update",
        description = "Replaces a subsystem by the version in an archive and shows the progress")
public final class SubsystemUpdateCommand extends DeployCommand {
    @Override
    void check(ArchivePreview preview) {
        if (preview.running() == null) {
            throw new IllegalArgumentException(
                    preview.subsystem() + " is not installed; install it by city:subsystem-install");
        }
    }
}
