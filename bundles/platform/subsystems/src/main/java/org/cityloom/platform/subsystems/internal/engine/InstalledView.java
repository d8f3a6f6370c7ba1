/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Map<String, DeployedVersion> first =
                parts.firstVersions().all(); // before those kept: it may become one of them now
        List<Deployed> kept = parts.deployed().all();
        Set<String> known = kept.stream().map(Deployed::id).collect(Collectors.toSet());
        return Stream.concat(
                        kept.stream().map(this::told),
                        first.entrySet().stream()
                                .filter(each -> !known.contains(each.getKey()))
                                .map(each -> tried(each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(InstalledSubsystem::id))
                .toList();
    }

    /** One of which no version was kept yet. */
    private InstalledSubsystem tried(String id, DeployedVersion version) {
        boolean probation = operations
                .running(id)
                .filter(running -> running.state() == OperationState.PROBATION)
                .isPresent();
        return new InstalledSubsystem(
                id,
                version.title(),
                version.vendor(),
                version.signer(),
                null,
                null,
                probation ? SubsystemState.PROBATION : SubsystemState.ACTIVATING,
                null,
                version.installed(),
                List.of());
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
