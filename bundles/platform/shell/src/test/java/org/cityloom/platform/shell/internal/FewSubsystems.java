/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.ArchivePreview;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.InstalledSubsystem.Kept;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationReport.StepReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.Step;
import org.cityloom.platform.subsystems.SubsystemState;
import org.cityloom.platform.subsystems.Subsystems;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Deployment of which the test says how far it is: each look at an operation shows one step more, and at last how it ends. */
final class FewSubsystems implements Subsystems {
    static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final List<Step> STEPS = List.of(Step.STAGE, Step.VERIFY, Step.PROBATION);

    final List<InstalledSubsystem> installed = new ArrayList<>();
    final List<OperationRequest> asked = new ArrayList<>();
    OperationState end = OperationState.DONE;

    @Nullable
    String running;

    private final List<OperationReport> operations = new ArrayList<>();
    private int looks;

    FewSubsystems with(String id, SubsystemState state, String... kept) {
        List<Kept> previous = new ArrayList<>();
        for (String version : kept) {
            previous.add(new Kept(version, "digest of " + version, NOW));
        }
        LocalizedText reason = state == SubsystemState.ACTIVE ? null : new LocalizedText("停了", "it rests");
        installed.add(new InstalledSubsystem(
                id, new LocalizedText("渣土", "Muck"), "Cityloom", null, "1.4.0", "d", state, reason, NOW, previous));
        return this;
    }

    @Override
    public List<InstalledSubsystem> installed() {
        return List.copyOf(installed);
    }

    @Override
    public ArchivePreview stage(InputStream content) {
        String text;
        try {
            text = new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.equals("unsigned")) {
            throw new RefusedException("archive-unsigned", new LocalizedText("没有签名", "it is not signed"));
        }
        return preview("digest of " + text);
    }

    @Override
    public ArchivePreview preview(String digest) {
        return new ArchivePreview(
                digest,
                "muck",
                new LocalizedText("渣土", "Muck"),
                "Cityloom",
                "CN=Cityloom",
                "1.5.0",
                running,
                List.of("org.cityloom.subsystems.muck 1.5.0"),
                List.of("org.example.outsider"),
                List.of("muck:limits"),
                List.of("muck-12"),
                List.of(),
                List.of(new ArchivePreview.Refusal("blast-radius", new LocalizedText("会重启", "it restarts others"))));
    }

    @Override
    public OperationReport begin(OperationRequest request) {
        asked.add(request);
        looks = 0;
        OperationReport begun = report(request, 0);
        operations.add(begun);
        return begun;
    }

    @Override
    public Optional<OperationReport> operation(long id) {
        if (id < 1 || id > operations.size()) {
            return Optional.empty();
        }
        looks++;
        operations.set((int) id - 1, report(asked.get((int) id - 1), looks));
        return Optional.of(operations.get((int) id - 1));
    }

    @Override
    public Page<OperationReport> operations(Optional<String> subsystem, PageRequest page) {
        List<OperationReport> latest = new ArrayList<>(operations);
        Collections.reverse(latest);
        latest.removeIf(each -> subsystem.isPresent() && !each.subsystem().equals(subsystem.get()));
        return new Page<>(latest.stream().limit(page.limit()).toList(), page.offset(), latest.size());
    }

    private OperationReport report(OperationRequest request, int seen) {
        List<StepReport> steps = new ArrayList<>();
        boolean over = seen > STEPS.size();
        for (int i = 0; i <= Math.min(seen, STEPS.size() - 1); i++) {
            boolean brokenOff = end != OperationState.DONE && i == STEPS.size() - 1;
            steps.add(new StepReport(STEPS.get(i), NOW, i == seen || brokenOff ? null : 10L * i));
        }
        return new OperationReport(
                asked.indexOf(request) + 1L,
                request.kind(),
                request.subsystem() == null ? "muck" : request.subsystem(),
                "1.4.0",
                "1.5.0",
                request.by(),
                request.via(),
                NOW,
                over ? NOW.plusMillis(250) : null,
                over ? end : OperationState.VERIFIED,
                over && end != OperationState.DONE ? "unhealthy" : null,
                new LocalizedText("结局", over ? "how it ended" : "it goes on"),
                steps);
    }
}
