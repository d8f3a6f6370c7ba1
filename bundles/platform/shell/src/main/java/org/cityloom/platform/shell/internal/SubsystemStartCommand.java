/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.OperationKind;

/** Lets a subsystem run again. */
@Service
@Command(
        scope = "city",
        name = "subsystem-start",
        description = "Starts a subsystem that was stopped, quarantined or failed")
public final class SubsystemStartCommand extends OperationCommand {
    @Argument(index = 0, name = "id", description = "Id of the subsystem", required = true)
    @Completion(InstalledSubsystemCompleter.class)
    @Nullable
    String id;

    @Override
    void run() throws InterruptedException {
        operate(OperationKind.START, required(id, "the id of the subsystem"));
    }
}
