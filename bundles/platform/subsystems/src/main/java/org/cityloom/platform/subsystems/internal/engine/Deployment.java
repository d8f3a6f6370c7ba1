/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.ArchivePreview.Refusal;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.state.Deployed;
import org.cityloom.platform.subsystems.internal.state.DeployedVersion;

/** Puts a version in the place of the one that runs, or where none runs: the way of installations, updates and roll-backs. */
final class Deployment implements Procedure {
    private final Parts parts;
    private final Activation activation;
    private final Cleaning cleaning;
    private final String digest;
    private final Set<String> accepted;
    private final boolean shipped;

    /**
     * @param digest of the staged archive
     * @param shipped whether the archive came with the distribution: it may take the place of another shipped one of its version
     */
    Deployment(Parts parts, String digest, Set<String> accepted, boolean shipped) {
        this.parts = parts;
        this.activation = new Activation(parts);
        this.cleaning = new Cleaning(parts);
        this.digest = digest;
        this.accepted = accepted;
        this.shipped = shipped;
    }

    @Override
    public void run(OperationRun run) throws InterruptedException {
        Optional<Deployed> before = parts.deployed().find(run.subsystem());
        StagedArchive archive;
        Verification.Findings findings;
        try {
            run.step(Step.STAGE, OperationState.STAGED, new LocalizedText("检查归档包", "the archive is being checked"));
            archive = parts.archives().open(digest, run.request().kind() == OperationKind.ROLL_BACK);
            String version = archive.descriptor().version().toString();
            run.versions(before.map(now -> now.current().version()).orElse(null), version);
            run.step(
                    Step.VERIFY,
                    OperationState.STAGED,
                    new LocalizedText("核对版本 " + version, "version " + version + " is being verified"));
            findings = verified(run, archive, before.orElse(null));
        } catch (RefusedException e) {
            run.end(OperationState.REJECTED, e.code(), e.reason());
            return;
        }
        if (before.isEmpty()) {
            parts.firstVersions().comes(run.subsystem(), version(archive));
        }
        try {
            replace(run, archive, before.orElse(null), findings);
        } catch (FailedException e) {
            new RollBack(parts).run(run, before.orElse(null), findings.installed(), e.code(), e.reason());
        } catch (RuntimeException e) {
            new RollBack(parts)
                    .run(run, before.orElse(null), findings.installed(), "unexpected", Sentences.unexpected(e));
        } finally {
            parts.firstVersions().isDecided(run.subsystem());
        }
    }

    private Verification.Findings verified(OperationRun run, StagedArchive archive, @Nullable Deployed running)
            throws InterruptedException {
        boolean backwards = run.request().kind() == OperationKind.ROLL_BACK
                || (shipped && running != null && running.current().shipped());
        Verification.Findings findings = parts.verification().look(archive, running, accepted, backwards);
        if (!findings.refusals().isEmpty()) {
            parts.bundles().remove(findings.installed(), Activation.group(run.subsystem()));
            Refusal first = findings.refusals().get(0);
            throw new RefusedException(first.code(), first.reason());
        }
        return findings;
    }

    private void replace(
            OperationRun run, StagedArchive archive, @Nullable Deployed before, Verification.Findings findings)
            throws FailedException, InterruptedException {
        String version = archive.descriptor().version().toString();
        activation.prepare(run, archive);
        List<Bundle> old = before == null
                ? List.of()
                : parts.bundles().of(run.subsystem(), before.current().digest());
        activation.swap(run, archive, old, findings.installed(), findings.attracted());
        run.step(
                Step.COMMIT,
                OperationState.PROBATION,
                new LocalizedText("保留版本 " + version, "version " + version + " is being kept"));
        Deployed now = deployed(run, archive, before);
        parts.deployed().write(now);
        run.step(Step.CLEAN, OperationState.PROBATION, new LocalizedText("清理旧版本", "what is old is being removed"));
        cleaning.after(run, now, old);
        run.end(OperationState.DONE, null, told(run, version, before));
    }

    private Deployed deployed(OperationRun run, StagedArchive archive, @Nullable Deployed before) {
        Instant now = parts.clock().instant();
        if (before != null && run.request().kind() == OperationKind.ROLL_BACK) {
            return before.previous().stream()
                    .filter(kept -> kept.digest().equals(digest))
                    .findFirst()
                    .map(kept -> before.backTo(kept, now))
                    .orElseThrow();
        }
        DeployedVersion version = version(archive);
        return before == null ? Deployed.first(run.subsystem(), version, now) : before.with(version, now);
    }

    private DeployedVersion version(StagedArchive archive) {
        return new DeployedVersion(
                digest,
                archive.descriptor().version().toString(),
                archive.descriptor().title(),
                archive.descriptor().vendor(),
                archive.signer(),
                shipped,
                parts.clock().instant());
    }

    private static LocalizedText told(OperationRun run, String version, @Nullable Deployed before) {
        if (before == null) {
            return new LocalizedText(
                    run.subsystem() + " " + version + " 已安装并正常运行",
                    run.subsystem() + " " + version + " is installed and healthy");
        }
        return new LocalizedText(
                run.subsystem() + " " + version + " 已取代 " + before.current().version() + " 并正常运行",
                run.subsystem() + " " + version + " took the place of "
                        + before.current().version() + " and is healthy");
    }
}
