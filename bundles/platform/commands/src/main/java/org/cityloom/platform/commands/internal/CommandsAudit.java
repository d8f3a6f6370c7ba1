/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandState;

/** Audits what people do with commands; what devices make of them is in the commands' own history. */
final class CommandsAudit {
    private final Audit audit;

    CommandsAudit(Audit audit) {
        this.audit = audit;
    }

    private record Shown(
            String deviceId,
            String kind,
            Map<String, Object> parameters,
            @Nullable String by,
            String reason,
            CommandState state,
            @Nullable String approvedBy) {
        static Shown of(Command command) {
            return new Shown(
                    command.deviceId(),
                    command.kind(),
                    command.parameters(),
                    command.by(),
                    command.reason(),
                    command.state(),
                    command.approvedBy());
        }
    }

    void record(String verb, @Nullable Command before, Command after) {
        audit.record(AuditEntry.of(
                "commands:" + verb,
                "command",
                Long.toString(after.id()),
                before == null ? null : Shown.of(before),
                Shown.of(after)));
    }
}
