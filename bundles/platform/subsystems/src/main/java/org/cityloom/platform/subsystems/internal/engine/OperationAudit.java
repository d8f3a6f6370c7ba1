/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.people.Door;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;

/**
 * Audits that an operation was begun, and how it ended, both in the name of who asked for it; what the platform concludes after a crash,
 * in its own. Safe for all threads.
 */
final class OperationAudit {
    private static final Logger LOG = LoggerFactory.getLogger(OperationAudit.class);
    private static final String SUBSYSTEM = "subsystem";
    private static final String INBOX = "inbox";

    private final Audit audit;
    private final Map<Long, Actor> actors = new ConcurrentHashMap<>(); // of those that run

    OperationAudit(Audit audit) {
        this.audit = audit;
    }

    private record Begun(long operation, @Nullable String archive, Set<String> accepted, boolean purge, String via) {}

    private record Ended(
            long operation, @Nullable String version, String state, @Nullable String code, String outcome) {}

    /** @throws RuntimeException if that cannot be kept: the operation must not begin */
    void begun(long id, OperationRequest request, String subsystem) {
        Actor actor = actor(request, subsystem);
        Begun begun = new Begun(id, request.archive(), request.accepted(), request.purge(), request.via());
        audit.as(
                actor,
                () -> audit.record(AuditEntry.of(action(request.kind(), ""), SUBSYSTEM, subsystem, null, begun)));
        actors.put(id, actor);
    }

    /** Takes note of the end; the journal has it already, so a failure is logged only. */
    void changed(OperationReport report) {
        if (!report.state().ended()) {
            return;
        }
        Actor known = actors.remove(report.id());
        Ended ended = new Ended(
                report.id(),
                report.to(),
                report.state().name(),
                report.code(),
                report.outcome().en());
        Map<String, String> before = report.from() == null ? null : Map.of("version", report.from());
        try {
            audit.as(
                    known == null ? Actor.SYSTEM : known,
                    () -> audit.record(AuditEntry.of(
                            action(report.kind(), "-ended"), SUBSYSTEM, report.subsystem(), before, ended)));
        } catch (RuntimeException e) {
            LOG.error(
                    "The end of operation {} could not be audited: {}",
                    report.id(),
                    report.outcome().en(),
                    e);
        }
    }

    /** The inbox and the archives that came with the distribution act by themselves; they say by which way. */
    private Actor actor(OperationRequest request, String subsystem) {
        Actor actor = audit.actor();
        if (!actor.equals(Actor.SYSTEM)) {
            return actor;
        }
        return request.via().equals(INBOX) ? Actor.archive(subsystem, request.by(), Door.INBOX) : Actor.SYSTEM;
    }

    private static String action(OperationKind kind, String end) {
        return "subsystems:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + end;
    }
}
