/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.Subsystems;

/** Proposes ids of installed subsystems, also of those that do not run. */
@Service
public final class InstalledSubsystemCompleter implements Completer {
    @Reference
    Subsystems subsystems;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(subsystems.installed().stream()
                        .map(InstalledSubsystem::id)
                        .toList())
                .complete(session, line, candidates);
    }
}
