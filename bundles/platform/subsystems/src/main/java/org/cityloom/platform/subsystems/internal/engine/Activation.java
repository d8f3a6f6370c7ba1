/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.rest.SubsystemDoor;
import org.cityloom.platform.subsystems.ArchiveDescriptor;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.ArchiveBundle;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.framework.OverrunException;
import org.cityloom.platform.subsystems.internal.health.Candidate;
import org.cityloom.platform.subsystems.internal.health.Judgement;
import org.cityloom.platform.telemetry.SubsystemThreads;

/**
 * The steps from a resolved version beside the running one to a version that has proven itself. All that takes time and can be done
 * beforehand is done before the old version is stopped.
 */
final class Activation {
    /** How long a request to the subsystem waits for the new version. Source: issue "deploying is a transaction", 4. */
    static final Duration HELD = Duration.ofSeconds(3);

    private final Parts parts;

    Activation(Parts parts) {
        this.parts = parts;
    }

    /** Threads of the subsystem are counted there. */
    static ThreadGroup group(String subsystem) {
        return SubsystemThreads.group(subsystem);
    }

    /** Saves and extends the configuration, extends the tables. */
    void prepare(OperationRun run, StagedArchive archive) throws FailedException {
        run.step(
                Step.PREPARE,
                OperationState.VERIFIED,
                new LocalizedText("准备配置和数据表", "configuration and tables are being prepared"));
        parts.configurations().save(run.id(), run.subsystem());
        parts.configurations().add(archive.configurations());
        for (ArchiveBundle bundle : archive.bundles()) {
            String unit = bundle.schemaUnit();
            if (unit != null) {
                try (JarContent content = new JarContent(bundle.file())) {
                    parts.schema().apply(unit, content::url);
                } catch (RuntimeException e) {
                    throw new FailedException(
                            "schema-failed",
                            new LocalizedText(
                                    "数据表 " + unit + " 的变更失败：" + e.getMessage(),
                                    "the tables of " + unit + " could not be extended: " + e.getMessage()),
                            e);
                }
            }
        }
    }

    /** Stops the old bundles, starts the new ones, and waits until they have proven themselves. */
    void swap(
            OperationRun run, StagedArchive archive, List<Bundle> old, List<Bundle> fresh, Collection<Bundle> attracted)
            throws FailedException, InterruptedException {
        try (Judgement judgement = parts.gate().judge(new Candidate(run.subsystem(), fresh))) {
            try (SubsystemDoor.Hold hold = parts.door().hold(run.subsystem(), HELD)) {
                run.step(
                        Step.DRAIN,
                        OperationState.ACTIVATING,
                        new LocalizedText("旧版本完成在途工作", "the old version finishes what it has in hand"));
                parts.bundles().stop(old, group(run.subsystem()));
                if (!attracted.isEmpty()) {
                    parts.bundles().refresh(attracted);
                }
                run.step(
                        Step.ACTIVATE, OperationState.ACTIVATING, new LocalizedText("启动新版本", "the new version starts"));
                start(judgement, archive.descriptor(), hold::close);
            }
            prove(run, judgement, archive.descriptor());
        }
    }

    /**
     * Starts the bundles and waits until they are healthy.
     *
     * @param answering is run as soon as requests are answered
     */
    void start(Judgement judgement, ArchiveDescriptor descriptor, Runnable answering)
            throws FailedException, InterruptedException {
        Candidate candidate = judgement.candidate();
        long end = System.nanoTime() + descriptor.healthDeadline().toNanos();
        try {
            parts.bundles().start(candidate.bundles(), group(candidate.subsystem()), descriptor.healthDeadline());
        } catch (OverrunException e) {
            throw new FailedException(
                    "start-hangs",
                    new LocalizedText(
                            "启动未在 " + descriptor.healthDeadline().toSeconds() + " 秒内返回",
                            "its start did not return within "
                                    + descriptor.healthDeadline().toSeconds() + " s"),
                    e);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new FailedException(
                    "start-failed", new LocalizedText("启动失败：" + cause(e), "its start failed: " + cause(e)), e);
        }
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        Optional<LocalizedText> complaint = judgement.becomesHealthy(left, answering);
        if (complaint.isPresent()) {
            throw new FailedException("unhealthy", complaint.get());
        }
    }

    /** Watches it for its probation time. */
    void prove(OperationRun run, Judgement judgement, ArchiveDescriptor descriptor)
            throws FailedException, InterruptedException {
        run.step(
                Step.PROBATION,
                OperationState.PROBATION,
                new LocalizedText(
                        "试运行 " + descriptor.probation().toSeconds() + " 秒",
                        "on probation for " + descriptor.probation().toSeconds() + " s"));
        Optional<LocalizedText> complaint = judgement.staysHealthy(descriptor.probation());
        if (complaint.isPresent()) {
            throw new FailedException("unhealthy-in-probation", complaint.get());
        }
    }

    /** What an activator threw, not what the framework made of it. */
    private static String cause(Exception e) {
        Throwable cause = e instanceof BundleException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause);
    }
}
