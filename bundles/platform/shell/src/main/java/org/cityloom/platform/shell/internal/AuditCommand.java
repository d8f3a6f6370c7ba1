/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditPage;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.AuditTrail;

/** What was changed and by whom. */
@Service
@Command(scope = "city", name = "audit", description = "Lists what was changed and by whom, the latest first")
public final class AuditCommand extends CityCommand {
    @Option(name = "--actor", description = "Only by this person, subsystem or system")
    @Nullable
    String actor;

    @Option(name = "--action", description = "Only this action, or all of one concern: devices:register, devices")
    @Nullable
    String action;

    @Option(name = "--subject", description = "Only what has this id")
    @Nullable
    String subject;

    @Option(name = "--text", description = "Only what contains this text: who, from where, of what, before or after")
    @Nullable
    String text;

    @Option(name = "--from", description = "Not before this moment, for example 2026-11-23T08:00:00+08:00")
    @Nullable
    String from;

    @Option(name = "--to", description = "Before this moment")
    @Nullable
    String to;

    @Option(name = "--before", description = "Only entries before this one: the number under the page before")
    @Nullable
    Long before;

    @Option(name = "--limit", description = "The most entries that are shown, 1 to 500")
    int limit = 50;

    @Reference
    AuditTrail trail;

    @Override
    void run() {
        AuditQuery query = new AuditQuery(
                from == null ? null : moment(from, java.time.Instant.EPOCH),
                to == null ? null : moment(to, java.time.Instant.EPOCH),
                actor,
                action,
                null,
                subject,
                text);
        AuditPage page = trail.search(query, before, limit);
        ShellTable table = table("Entry", "Time", "Who", "From where", "Action", "Subject", "Before", "After");
        for (AuditRecord entry : page.entries()) {
            table.addRow()
                    .addContent(
                            entry.sequence(),
                            entry.at(),
                            entry.actor().id(),
                            where(entry.actor().origin()),
                            entry.unreadable() ? "(unreadable) " + entry.action() : entry.action(),
                            entry.subject().kind() + " " + entry.subject().id(),
                            shown(entry.before()),
                            shown(entry.after()));
        }
        print(table);
        if (page.next() != null) {
            print("More: --before " + page.next());
        }
    }

    private static String where(Origin origin) {
        return origin.address() == null ? origin.door().name() : origin.door() + " " + origin.address();
    }
}
