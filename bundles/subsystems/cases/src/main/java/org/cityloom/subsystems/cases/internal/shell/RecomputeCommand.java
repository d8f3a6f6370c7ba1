/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.Recomputation;

/** Does at once what the city does by itself every few seconds. */
@Service
@Command(
        scope = "city",
        name = "cases-recompute",
        description = "Sets the deadlines of open cases anew whose calendar has changed")
public final class RecomputeCommand implements Action {
    @Reference
    Session session;

    @Reference
    Recomputation recomputation;

    @Override
    public @Nullable Object execute() {
        session.getConsole()
                .println(recomputation.run() + " cases have a new deadline; their timelines keep the old ones");
        return null;
    }
}
