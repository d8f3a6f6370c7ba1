/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.SubsystemState;
import org.cityloom.platform.subsystems.internal.state.Deployed;
import org.cityloom.platform.subsystems.internal.state.DeployedVersion;

/** What is installed, as it stands at this moment. */
final class InstalledView {
    private final Parts parts;
    private final Operations operations;
    private final Boot boot;

    InstalledView(Parts parts, Operations operations, Boot boot) {
        this.parts = parts;
        this.operations = operations;
        this.boot = boot;
    }

    List<InstalledSubsystem> all() {
        return parts.deployed().all().stream().map(this::told).toList();
    }

    private InstalledSubsystem told(Deployed deployed) {
        SubsystemState state = state(deployed);
        DeployedVersion current = deployed.current();
        return new InstalledSubsystem(
                deployed.id(),
                current.title(),
                current.vendor(),
                current.signer(),
                current.version(),
                current.digest(),
                state,
                reason(deployed, state),
                deployed.since(),
                deployed.previous().stream()
                        .map(kept -> new InstalledSubsystem.Kept(kept.version(), kept.digest(), kept.installed()))
                        .toList());
    }

    private SubsystemState state(Deployed deployed) {
        Optional<OperationReport> running = operations.running(deployed.id());
        if (running.isPresent()) {
            return running.get().state() == OperationState.PROBATION
                    ? SubsystemState.PROBATION
                    : SubsystemState.CHANGING;
        }
        return switch (deployed.mode()) {
            case STOPPED, PURGING -> SubsystemState.STOPPED;
            case QUARANTINED -> SubsystemState.QUARANTINED;
            case RUNNING -> active(
                            parts.bundles().of(deployed.id(), deployed.current().digest()))
                    ? SubsystemState.ACTIVE
                    : SubsystemState.FAILED;
        };
    }

    private @Nullable LocalizedText reason(Deployed deployed, SubsystemState state) {
        if (state == SubsystemState.FAILED) {
            return boot.failures().getOrDefault(deployed.id(), new LocalizedText("未启动", "its bundles are not active"));
        }
        return state == SubsystemState.ACTIVE ? null : deployed.reason();
    }

    /** Whether all of them run. */
    static boolean active(List<Bundle> bundles) {
        return !bundles.isEmpty() && bundles.stream().allMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
    }
}
