/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.health.Candidate;
import org.cityloom.platform.subsystems.internal.health.Judgement;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/** Brings back what was before. The tables stay extended: the version before works on them, because nothing was taken away. */
final class RollBack {
    private static final Logger LOG = LoggerFactory.getLogger(RollBack.class);

    private final Parts parts;
    private final Activation activation;

    RollBack(Parts parts) {
        this.parts = parts;
        this.activation = new Activation(parts);
    }

    /**
     * Takes the new bundles away, restores the configuration, starts the old version, and ends the operation.
     *
     * @param before what was installed, null if nothing
     * @param fresh bundles of the version that failed
     * @param reason why
     */
    void run(OperationRun run, @Nullable Deployed before, List<Bundle> fresh, String code, LocalizedText reason)
            throws InterruptedException {
        LOG.warn("{} is rolled back: {}", run.subsystem(), reason.en());
        run.step(Step.ROLL_BACK, OperationState.ROLLING_BACK, reason);
        try (SubsystemDoor.Hold hold = parts.door().hold(run.subsystem(), Activation.HELD)) {
            parts.bundles().remove(fresh, Activation.group(run.subsystem()));
            parts.configurations().restore(run.id(), run.subsystem());
            if (before == null) {
                run.end(
                        OperationState.ROLLED_BACK,
                        code,
                        Sentences.joined(reason, "已撤除，未安装任何版本", "it was taken away, and nothing is installed"));
                return;
            }
            String version = before.current().version();
            if (before.mode() != Deployed.Mode.RUNNING) {
                run.end(
                        OperationState.ROLLED_BACK,
                        code,
                        Sentences.joined(
                                reason, "版本 " + version + " 仍处于停止状态", "version " + version + " stays stopped"));
                return;
            }
            bringBack(before, hold);
            run.end(
                    OperationState.ROLLED_BACK,
                    code,
                    Sentences.joined(reason, "版本 " + version + " 已恢复运行", "version " + version + " runs again"));
        } catch (FailedException e) {
            run.end(OperationState.FAILED, code, failed(reason, before, e.reason()));
        } catch (RuntimeException e) {
            run.end(OperationState.FAILED, code, failed(reason, before, Sentences.unexpected(e)));
        }
    }

    private void bringBack(Deployed before, SubsystemDoor.Hold hold) throws FailedException, InterruptedException {
        try {
            StagedArchive archive = parts.archives().open(before.current().digest(), true);
            List<Bundle> old = parts.bundles().install(archive);
            try (Judgement judgement = parts.gate().judge(new Candidate(before.id(), old))) {
                activation.start(judgement, archive.descriptor(), hold::close);
            }
        } catch (RefusedException e) {
            throw new FailedException(e.code(), e.reason(), e);
        }
    }

    private static LocalizedText failed(LocalizedText reason, @Nullable Deployed before, LocalizedText again) {
        String version = before == null ? "-" : before.current().version();
        return Sentences.joined(
                reason,
                "版本 " + version + " 也未能恢复：" + again.zh(),
                "version " + version + " did not come back either: " + again.en());
    }
}
