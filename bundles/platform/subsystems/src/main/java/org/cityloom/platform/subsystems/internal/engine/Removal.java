/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.ArchiveBundle;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/**
 * Takes a subsystem away. Its devices and what they measured stay: they belong to the registry and to the retention of telemetry.
 * Every part may be done again, so a removal that was cut off is simply done to its end.
 */
final class Removal implements Procedure {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private final Parts parts;
    private final boolean purge;

    Removal(Parts parts, boolean purge) {
        this.parts = parts;
        this.purge = purge;
    }

    @Override
    public void run(OperationRun run) throws InterruptedException {
        String id = run.subsystem();
        Deployed deployed = parts.deployed().find(id).orElseThrow();
        run.versions(deployed.current().version(), null);
        run.step(Step.DRAIN, OperationState.ACTIVATING, new LocalizedText("完成在途工作", "it finishes what it has in hand"));
        parts.bundles().stop(parts.bundles().of(id), Activation.group(id));
        run.step(
                Step.COMMIT,
                OperationState.ACTIVATING,
                new LocalizedText("记录移除", "that it goes is being written down"));
        if (purge) {
            parts.deployed()
                    .write(deployed.in(
                            Deployed.Mode.PURGING, null, parts.clock().instant()));
            run.step(Step.PURGE, OperationState.ACTIVATING, new LocalizedText("删除数据", "its data is being deleted"));
            try {
                purge(deployed);
            } catch (RuntimeException e) {
                run.end(OperationState.FAILED, "purge-failed", notPurged(id, e));
                return;
            }
        }
        parts.deployed().delete(id);
        run.step(Step.CLEAN, OperationState.ACTIVATING, new LocalizedText("清理", "what is left is being removed"));
        parts.bundles().remove(parts.bundles().of(id), Activation.group(id));
        new Cleaning(parts).archives();
        run.end(
                OperationState.DONE,
                null,
                purge
                        ? new LocalizedText(id + " 及其数据已移除", id + " and its data are gone")
                        : new LocalizedText(id + " 已移除，数据保留", id + " is gone; its data stays"));
    }

    /** Deletes tables, configuration and kept messages. */
    void purge(Deployed deployed) {
        units(deployed).forEach(parts.schema()::purge);
        parts.configurations().purge(deployed.id());
        parts.sessions().forget(deployed.id());
    }

    private Set<String> units(Deployed deployed) {
        Set<String> units = new TreeSet<>(Set.of(deployed.id()));
        try {
            parts.archives().open(deployed.current().digest(), true).bundles().stream()
                    .map(ArchiveBundle::schemaUnit)
                    .filter(unit -> unit != null)
                    .forEach(units::add);
        } catch (RefusedException e) {
            LOG.warn(
                    "The archive of {} cannot be read; only tables named after the subsystem are deleted",
                    deployed.id(),
                    e);
        }
        return units;
    }

    private static LocalizedText notPurged(String id, RuntimeException e) {
        return new LocalizedText(
                id + " 已停止，但数据未能删除：" + e.getMessage() + "；平台下次启动时重试",
                id + " rests, but its data could not be deleted: " + e.getMessage()
                        + "; it is tried again when the platform starts");
    }
}
