/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.SubsystemState;
import org.cityloom.platform.subsystems.Subsystems;

/** Deployment that goes on only when the test says so. The digest of an archive is its size. */
final class DeskOfSubsystems implements Subsystems {
    final List<String> staged = new ArrayList<>();
    final List<OperationRequest> begun = new ArrayList<>();
    final List<InstalledSubsystem> installed = new ArrayList<>();
    private final Map<Long, OperationReport> operations = new HashMap<>();

    @Nullable
    RuntimeException refuseStage;

    @Nullable
    RuntimeException refuseBegin;

    Runnable whileStaging = () -> {};

    void end(long id, OperationState state, String sentence) {
        OperationReport running = operations.get(id);
        operations.put(id, report(id, running.by(), state, sentence));
        if (state == OperationState.DONE) {
            installs(begun.get((int) id - 1).archive(), SubsystemState.ACTIVE);
        }
    }

    void lose(long id) {
        operations.remove(id);
    }

    void installs(@Nullable String digest, SubsystemState state) {
        installed.clear();
        installed.add(new InstalledSubsystem(
                "muck",
                text("Muck"),
                "Cityloom",
                null,
                "1",
                String.valueOf(digest),
                state,
                null,
                Instant.EPOCH,
                List.of()));
    }

    @Override
    public List<InstalledSubsystem> installed() {
        return List.copyOf(installed);
    }

    @Override
    public ArchivePreview stage(InputStream content) {
        if (refuseStage != null) {
            throw refuseStage;
        }
        try {
            staged.add(Integer.toString(content.readAllBytes().length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        whileStaging.run();
        return preview(staged.get(staged.size() - 1));
    }

    @Override
    public ArchivePreview preview(String digest) {
        List<String> none = List.of();
        return new ArchivePreview(
                digest, "muck", text("Muck"), "Cityloom", null, "1", null, none, none, none, none, none, List.of());
    }

    @Override
    public OperationReport begin(OperationRequest request) {
        if (refuseBegin != null) {
            throw refuseBegin;
        }
        begun.add(request);
        long id = begun.size();
        operations.put(id, report(id, request.by(), OperationState.STAGED, "it goes on"));
        return operations.get(id);
    }

    @Override
    public Optional<OperationReport> operation(long id) {
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public Page<OperationReport> operations(Optional<String> subsystem, PageRequest page) {
        throw new UnsupportedOperationException("the inbox has no use for it");
    }

    private static OperationReport report(long id, String by, OperationState state, String sentence) {
        return new OperationReport(
                id,
                OperationKind.INSTALL,
                "muck",
                null,
                "1",
                by,
                "inbox",
                Instant.EPOCH,
                state.ended() ? Instant.EPOCH : null,
                state,
                state == OperationState.DONE || !state.ended() ? null : "unhealthy",
                text(sentence),
                List.of());
    }

    static RefusedException refusal(String code) {
        return new RefusedException(code, text("refused for " + code));
    }

    private static LocalizedText text(String english) {
        return new LocalizedText("中文", english);
    }
}
