/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.state.Deployed;
import org.cityloom.platform.subsystems.internal.state.DeployedVersion;

/** Makes an operation of what is asked for, or says why not. */
final class Requests {
    private final Parts parts;
    private final Operations operations;

    Requests(Parts parts, Operations operations) {
        this.parts = parts;
        this.operations = operations;
    }

    OperationReport begin(OperationRequest request) {
        return switch (request.kind()) {
            case INSTALL, UPDATE -> deploy(request);
            case ROLL_BACK -> rollBack(request);
            case STOP -> stop(request);
            case START -> start(request);
            case REMOVE -> remove(request);
        };
    }

    private OperationReport deploy(OperationRequest request) {
        String digest = request.archive();
        if (digest == null) {
            throw new RefusedException(
                    "archive-missing",
                    new LocalizedText("未指定归档包", "an installation needs the digest of a staged archive"));
        }
        StagedArchive archive = parts.archives().open(digest, false);
        String id = archive.descriptor().id();
        if (request.subsystem() != null && !request.subsystem().equals(id)) {
            throw new RefusedException(
                    "archive-foreign", new LocalizedText("该归档包属于子系统 " + id, "the archive is of the subsystem " + id));
        }
        OperationKind kind = parts.deployed().find(id).isPresent() ? OperationKind.UPDATE : OperationKind.INSTALL;
        OperationRequest exact =
                new OperationRequest(kind, id, digest, request.accepted(), false, request.by(), request.via());
        return operations.begin(exact, id, new Deployment(parts, digest, request.accepted(), false));
    }

    private OperationReport rollBack(OperationRequest request) {
        Deployed deployed = installed(request.subsystem());
        DeployedVersion target = deployed.previous().stream()
                .filter(kept -> request.archive() == null || kept.digest().equals(request.archive()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "version-not-kept",
                        new LocalizedText(
                                deployed.id() + " 没有可回滚的版本",
                                "no such earlier version of " + deployed.id() + " is kept")));
        return operations.begin(
                request, deployed.id(), new Deployment(parts, target.digest(), request.accepted(), false));
    }

    private OperationReport stop(OperationRequest request) {
        Deployed deployed = installed(request.subsystem());
        if (deployed.mode() == Deployed.Mode.STOPPED) {
            throw new RefusedException(
                    "subsystem-stopped",
                    new LocalizedText(deployed.id() + " 已停止", deployed.id() + " is stopped already"));
        }
        return operations.begin(request, deployed.id(), new Pausing(parts).stop(Deployed.Mode.STOPPED, null));
    }

    private OperationReport start(OperationRequest request) {
        Deployed deployed = installed(request.subsystem());
        if (deployed.mode() == Deployed.Mode.RUNNING && runs(deployed)) {
            throw new RefusedException(
                    "subsystem-runs", new LocalizedText(deployed.id() + " 正在运行", deployed.id() + " runs already"));
        }
        return operations.begin(request, deployed.id(), new Pausing(parts).start());
    }

    private boolean runs(Deployed deployed) {
        return InstalledView.active(
                parts.bundles().of(deployed.id(), deployed.current().digest()));
    }

    private OperationReport remove(OperationRequest request) {
        Deployed deployed = installed(request.subsystem());
        return operations.begin(request, deployed.id(), new Removal(parts, request.purge()));
    }

    private Deployed installed(@Nullable String id) {
        if (id == null) {
            throw new RefusedException(
                    "subsystem-missing", new LocalizedText("未指定子系统", "the id of a subsystem is missing"));
        }
        return parts.deployed()
                .find(id)
                .filter(deployed -> deployed.mode() != Deployed.Mode.PURGING)
                .orElseThrow(() -> absent(id));
    }

    /** While it is being installed for the first time, it is not unknown. */
    private RefusedException absent(String id) {
        return operations.running(id).isPresent()
                ? Operations.busy(id)
                : new RefusedException(
                        "subsystem-unknown", new LocalizedText("没有子系统 " + id, "there is no subsystem " + id));
    }
}
