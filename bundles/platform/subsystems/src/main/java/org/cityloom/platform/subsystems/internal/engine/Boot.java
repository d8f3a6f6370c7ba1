/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.internal.archive.StagedArchive;
import org.cityloom.platform.subsystems.internal.state.Deployed;
import org.cityloom.platform.subsystems.internal.state.Journal;

/**
 * What is done when the platform starts, before any new operation: operations that were cut off are finished or undone, and the
 * framework is brought to what shall run. The files of what shall be there decide: an operation that had written its version there is
 * finished, any other is undone.
 */
final class Boot {
    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);

    private final Parts parts;
    private final Journal journal;
    private final OperationAudit audit;
    private final Map<String, LocalizedText> failures = new ConcurrentHashMap<>();

    Boot(Parts parts, Journal journal, OperationAudit audit) {
        this.parts = parts;
        this.journal = journal;
        this.audit = audit;
    }

    /** Why subsystems that should run do not, by id. */
    Map<String, LocalizedText> failures() {
        return Map.copyOf(failures);
    }

    /** Concludes the operations that had not ended; returns all, as they are now. */
    List<OperationReport> conclude() {
        List<OperationReport> all = new ArrayList<>();
        for (OperationReport report : journal.read()) {
            all.add(report.state().ended() ? report : conclude(report));
        }
        return all;
    }

    private OperationReport conclude(OperationReport cut) {
        Optional<Deployed> now = parts.deployed().find(cut.subsystem());
        boolean done = isDone(cut, now);
        boolean untouched = cut.state() == OperationState.STAGED;
        if (done || untouched) {
            parts.configurations().forget(cut.id());
        } else {
            parts.configurations().restore(cut.id(), cut.subsystem());
        }
        OperationState state =
                done ? OperationState.DONE : untouched ? OperationState.REJECTED : OperationState.ROLLED_BACK;
        OperationReport ended = new OperationReport(
                cut.id(),
                cut.kind(),
                cut.subsystem(),
                cut.from(),
                cut.to(),
                cut.by(),
                cut.via(),
                cut.began(),
                parts.clock().instant(),
                state,
                done ? null : "platform-ended",
                told(cut, state, now),
                cut.steps());
        audit.changed(ended); // first: a crash in between has it concluded and audited again, never not at all
        try (Journal.Entry entry = journal.open(cut.id())) {
            entry.append(ended);
        }
        LOG.info(
                "Operation {} on {}: {}",
                cut.id(),
                cut.subsystem(),
                ended.outcome().en());
        return ended;
    }

    private static boolean isDone(OperationReport cut, Optional<Deployed> now) {
        boolean committing = cut.steps().stream().anyMatch(step -> step.step() == Step.COMMIT);
        return committing
                && switch (cut.kind()) {
                    case INSTALL, UPDATE, ROLL_BACK -> now.filter(
                                    deployed -> deployed.current().version().equals(cut.to()))
                            .isPresent();
                    case STOP -> now.filter(deployed -> deployed.mode() != Deployed.Mode.RUNNING)
                            .isPresent();
                    case START -> now.filter(deployed -> deployed.mode() == Deployed.Mode.RUNNING)
                            .isPresent();
                    case REMOVE -> now.filter(deployed -> deployed.mode() != Deployed.Mode.PURGING)
                            .isEmpty();
                };
    }

    private static LocalizedText told(OperationReport cut, OperationState state, Optional<Deployed> now) {
        Step step = cut.steps().isEmpty()
                ? Step.STAGE
                : cut.steps().get(cut.steps().size() - 1).step();
        String version = now.map(deployed -> deployed.current().version()).orElse("-");
        return switch (state) {
            case DONE -> new LocalizedText(
                    "平台在步骤 " + step + " 中断后已完成该操作",
                    "the platform ended during " + step + "; the operation was finished at the next start");
            case REJECTED -> new LocalizedText(
                    "平台在步骤 " + step + " 中断，未作任何更改",
                    "the platform ended during " + step + ", before anything was touched");
            default -> new LocalizedText(
                    "平台在步骤 " + step + " 中断，操作已撤销，运行版本 " + version,
                    "the platform ended during " + step + "; the operation was undone, and version " + version
                            + " is in force");
        };
    }

    /** Brings the framework to what shall run. */
    void reconcile() throws InterruptedException {
        for (Bundle bundle : parts.bundles().all()) {
            String id = SubsystemBundle.subsystem(bundle).orElseThrow();
            Optional<Deployed> deployed = parts.deployed().find(id);
            String digest = deployed.map(now -> now.current().digest()).orElse("-");
            if (!bundle.getLocation().startsWith(SubsystemBundle.location(id, digest, ""))) {
                parts.bundles().remove(List.of(bundle), Activation.group(id));
            }
        }
        for (Deployed deployed : parts.deployed().all()) {
            reconcile(deployed);
        }
        new Cleaning(parts).archives();
    }

    private void reconcile(Deployed deployed) throws InterruptedException {
        try {
            switch (deployed.mode()) {
                case RUNNING -> run(deployed);
                case PURGING -> {
                    parts.bundles().remove(parts.bundles().of(deployed.id()), Activation.group(deployed.id()));
                    new Removal(parts, true).purge(deployed);
                    parts.deployed().delete(deployed.id());
                }
                default -> parts.bundles().stop(parts.bundles().of(deployed.id()), Activation.group(deployed.id()));
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (RefusedException e) {
            failed(deployed, e.reason(), e);
        } catch (Exception e) {
            failed(deployed, Sentences.unexpected(e), e);
        }
    }

    private void run(Deployed deployed) throws Exception {
        StagedArchive archive = parts.archives().open(deployed.current().digest(), true);
        List<Bundle> bundles = parts.bundles().install(archive);
        if (bundles.stream().allMatch(bundle -> bundle.getState() == Bundle.ACTIVE)) {
            return;
        }
        Duration longest = archive.descriptor().healthDeadline();
        parts.bundles().start(bundles, Activation.group(deployed.id()), longest);
        LOG.info("{} {} runs", deployed.id(), deployed.current().version());
    }

    private void failed(Deployed deployed, LocalizedText reason, Exception e) {
        failures.put(deployed.id(), reason);
        LOG.error(
                "{} {} does not run: {}",
                deployed.id(),
                deployed.current().version(),
                Objects.requireNonNullElse(e.getMessage(), e.toString()),
                e);
    }
}
