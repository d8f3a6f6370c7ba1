/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.people.internal.store.PeopleDatabase;
import org.cityloom.platform.people.internal.store.StoredToken;

/** Lets people change what is their own only together with an entry in the audit, which contains nothing that is secret. */
@Component(service = OwnAudit.class)
public class OwnAudit {
    private static final String PERSON = "person";

    private final PeopleDatabase database;
    private final Audit audit;

    @Activate
    public OwnAudit(@Reference PeopleDatabase database, @Reference Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Somebody replaces the own password. */
    void password(String id, Runnable change) {
        together(change, AuditEntry.of("people:change-own-password", PERSON, id, null, null));
    }

    /** Somebody is asked for a second factor from now on, or no longer. */
    void secondFactor(String id, boolean on, Runnable change) {
        together(
                change,
                AuditEntry.of(
                        "people:second-factor", PERSON, id, Map.of("secondFactor", !on), Map.of("secondFactor", on)));
    }

    /** Somebody makes a token for a program. */
    void made(StoredToken token, Runnable change) {
        together(change, AuditEntry.of("people:create-token", "api-token", ApiTokens.id(token), null, shown(token)));
    }

    /** Somebody ends a token for a program. */
    void revoked(StoredToken token, Runnable change) {
        together(change, AuditEntry.of("people:revoke-token", "api-token", ApiTokens.id(token), shown(token), null));
    }

    private void together(Runnable change, AuditEntry entry) {
        database.together(() -> {
            change.run();
            audit.record(entry);
            return entry;
        });
    }

    private static Map<String, Object> shown(StoredToken token) {
        return Map.of(
                PERSON,
                token.person(),
                "name",
                token.name(),
                "permissions",
                token.permissions().stream().sorted().toList(),
                "expires",
                token.expires());
    }
}
