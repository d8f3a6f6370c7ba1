/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.health.Candidate;
import org.cityloom.platform.subsystems.internal.health.Judgement;
import org.cityloom.platform.subsystems.internal.state.Deployed;

/** Stopping and starting what is installed. */
final class Pausing {
    private final Parts parts;
    private final Activation activation;

    Pausing(Parts parts) {
        this.parts = parts;
        this.activation = new Activation(parts);
    }

    /**
     * Lets it finish what it has in hand and rest.
     *
     * @param mode stopped, or in quarantine
     * @param reason why, null if somebody simply wanted it
     */
    Procedure stop(Deployed.Mode mode, @Nullable LocalizedText reason) {
        return run -> {
            Deployed deployed = parts.deployed().find(run.subsystem()).orElseThrow();
            run.versions(deployed.current().version(), null);
            run.step(
                    Step.COMMIT,
                    OperationState.ACTIVATING,
                    new LocalizedText("记录停止", "that it shall rest is being written down"));
            parts.deployed().write(deployed.in(mode, reason, parts.clock().instant()));
            run.step(
                    Step.DRAIN,
                    OperationState.ACTIVATING,
                    new LocalizedText("完成在途工作", "it finishes what it has in hand"));
            boolean ended = rest(run.subsystem(), mode);
            run.end(OperationState.DONE, null, stopped(run.subsystem(), reason, ended));
        };
    }

    /** In quarantine, the memory that it holds is taken from it as well. */
    private boolean rest(String id, Deployed.Mode mode) throws InterruptedException {
        List<Bundle> bundles = parts.bundles().of(id);
        return mode == Deployed.Mode.QUARANTINED
                ? parts.bundles().stopOrRemove(bundles, Activation.group(id))
                : parts.bundles().stop(bundles, Activation.group(id));
    }

    private static LocalizedText stopped(String id, @Nullable LocalizedText reason, boolean ended) {
        LocalizedText text = ended
                ? new LocalizedText(id + " 已停止，消息由代理保留", id + " rests; the broker keeps its messages")
                : new LocalizedText(
                        id + " 已停止，但有线程未结束，将在平台重启后消失",
                        id + " rests, but a thread of it did not end and stays until the platform restarts");
        return reason == null ? text : Sentences.joined(reason, text.zh(), text.en());
    }

    /** Lets it run again; it must become healthy. */
    Procedure start() {
        return run -> {
            Deployed deployed = parts.deployed().find(run.subsystem()).orElseThrow();
            run.versions(null, deployed.current().version());
            try {
                start(run, deployed);
                run.end(
                        OperationState.DONE,
                        null,
                        new LocalizedText(run.subsystem() + " 正常运行", run.subsystem() + " runs and is healthy"));
            } catch (RefusedException e) {
                run.end(OperationState.REJECTED, e.code(), e.reason());
            } catch (FailedException e) {
                run.step(Step.ROLL_BACK, OperationState.ROLLING_BACK, e.reason());
                parts.bundles().stop(parts.bundles().of(run.subsystem()), Activation.group(run.subsystem()));
                run.end(
                        OperationState.ROLLED_BACK,
                        e.code(),
                        Sentences.joined(e.reason(), "仍处于停止状态", "it stays stopped"));
            }
        };
    }

    private void start(OperationRun run, Deployed deployed) throws FailedException, InterruptedException {
        run.step(Step.ACTIVATE, OperationState.ACTIVATING, new LocalizedText("启动", "it starts"));
        StagedArchive archive = parts.archives().open(deployed.current().digest(), true);
        List<Bundle> bundles = parts.bundles().install(archive);
        try (Judgement judgement = parts.gate().judge(new Candidate(run.subsystem(), bundles))) {
            activation.start(judgement, archive.descriptor(), () -> {});
            activation.prove(run, judgement, archive.descriptor());
        }
        run.step(
                Step.COMMIT,
                OperationState.PROBATION,
                new LocalizedText("记录运行", "that it shall run is being written down"));
        parts.deployed()
                .write(deployed.in(Deployed.Mode.RUNNING, null, parts.clock().instant()));
    }
}
