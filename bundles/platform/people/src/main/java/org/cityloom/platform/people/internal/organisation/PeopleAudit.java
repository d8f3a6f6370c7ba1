/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.people.Unit;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Link;

/** Puts what becomes of people, units and roles into the audit, in the transaction of the change. */
@Component(service = PeopleAudit.class)
public class PeopleAudit {
    private final Audit audit;

    @Activate
    public PeopleAudit(@Reference Audit audit) {
        this.audit = audit;
    }

    /** A person without what only that person knows. */
    private record Shown(String name, boolean disabled, boolean mustChange, boolean secondFactor, List<String> roles) {
        static @Nullable Shown of(@Nullable Account account) {
            return account == null
                    ? null
                    : new Shown(
                            account.name(),
                            account.disabled(),
                            account.mustChange(),
                            account.secondFactor() != null,
                            account.holdings().stream()
                                    .map(holding -> holding.role() + "@" + holding.unit())
                                    .sorted()
                                    .toList());
        }
    }

    /** Null before stands for a new person. */
    void person(@Nullable Account before, Account after) {
        String action = before == null ? "people:create" : "people:change";
        audit.record(AuditEntry.of(action, "person", after.id(), Shown.of(before), Shown.of(after)));
    }

    /** All sessions of a person end. */
    void signedOut(String id) {
        audit.record(AuditEntry.of("people:sign-out", "person", id, null, null));
    }

    /** Null stands for no link with an issuer. */
    void link(String id, @Nullable Link before, @Nullable Link after) {
        audit.record(AuditEntry.of("people:link", "person", id, before, after));
    }

    /** Null stands for a unit that is not there. */
    void unit(String id, @Nullable Unit before, @Nullable Unit after) {
        audit.record(AuditEntry.of("people:change-unit", "unit", id, before, after));
    }

    /** Null stands for a role that is not there. */
    void role(String id, @Nullable Role before, @Nullable Role after) {
        audit.record(AuditEntry.of("people:change-role", "role", id, shown(before), shown(after)));
    }

    private static @Nullable Map<String, Object> shown(@Nullable Role role) {
        return role == null
                ? null
                : Map.of(
                        "zh", role.title().zh(),
                        "en", role.title().en(),
                        "permissions", role.permissions().stream().sorted().toList());
    }
}
