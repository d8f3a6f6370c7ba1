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
import org.cityloom.platform.subsystems.InstalledSubsystem.Kept;
import org.cityloom.platform.subsystems.Subsystems;

/** Proposes the kept versions of the subsystem that was entered before, or of all if none was yet. */
@Service
public final class KeptVersionCompleter implements Completer {
    @Reference
    Subsystems subsystems;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> entered = List.of(line.getArguments());
        List<InstalledSubsystem> all = subsystems.installed();
        List<InstalledSubsystem> named =
                all.stream().filter(each -> entered.contains(each.id())).toList();
        return new StringsCompleter((named.isEmpty() ? all : named)
                        .stream()
                                .flatMap(each -> each.previous().stream())
                                .map(Kept::version)
                                .toList())
                .complete(session, line, candidates);
    }
}
