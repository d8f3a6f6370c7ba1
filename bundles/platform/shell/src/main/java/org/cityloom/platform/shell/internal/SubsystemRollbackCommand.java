/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.Set;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.InstalledSubsystem.Kept;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationRequest;

/** Brings an earlier version back. */
@Service
@Command(scope = "city", name = "subsystem-rollback", description = "Brings back a version that was installed before")
public final class SubsystemRollbackCommand extends OperationCommand {
    @Argument(index = 0, name = "id", description = "Id of the subsystem", required = true)
    @Completion(InstalledSubsystemCompleter.class)
    @Nullable
    String id;

    @Option(name = "--version", description = "Which version (default: the latest that is kept)")
    @Completion(KeptVersionCompleter.class)
    @Nullable
    String version;

    @Override
    void run() throws InterruptedException {
        InstalledSubsystem subsystem = installed(required(id, "the id of the subsystem"));
        String digest = version == null ? null : kept(subsystem, version).digest();
        follow(subsystems.begin(
                new OperationRequest(OperationKind.ROLL_BACK, subsystem.id(), digest, Set.of(), false, user(), VIA)));
    }

    private static Kept kept(InstalledSubsystem subsystem, String version) {
        return subsystem.previous().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("version " + version + " of " + subsystem.id()
                        + " is not kept; there are: "
                        + subsystem.previous().stream().map(Kept::version).collect(Collectors.joining(", "))));
    }
}
