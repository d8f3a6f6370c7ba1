/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.Set;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationRequest;

/** Takes a subsystem away. */
@Service
@Command(
        scope = "city",
        name = "subsystem-remove",
        description = "Removes a subsystem; its data stay unless --purge is given")
public final class SubsystemRemoveCommand extends OperationCommand {
    @Argument(index = 0, name = "id", description = "Id of the subsystem", required = true)
    @Completion(InstalledSubsystemCompleter.class)
    @Nullable
    String id;

    @Option(name = "--purge", description = "Delete its tables, configuration and kept messages; this cannot be undone")
    boolean purge;

    @Override
    void run() throws InterruptedException {
        String subsystem = installed(required(id, "the id of the subsystem")).id();
        follow(subsystems.begin(
                new OperationRequest(OperationKind.REMOVE, subsystem, null, Set.of(), purge, user(), VIA)));
    }
}
