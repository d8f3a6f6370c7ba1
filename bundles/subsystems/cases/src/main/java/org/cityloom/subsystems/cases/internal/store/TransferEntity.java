/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of {@code cases_transfer}; it is known by the platform and the number there, which stand together in its key. */
@Entity
@Table(name = "cases_transfer")
class TransferEntity {
    private static final char BETWEEN = '\u001f'; // stands in no name, since control characters are refused

    @Id
    @Column(name = "foreign_key")
    private String key;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "due_at")
    private @Nullable OffsetDateTime dueAt;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    @Column(name = "taken_at")
    private OffsetDateTime takenAt;

    @Column(name = "taken_by")
    private String by;

    /** For the persistence provider. */
    protected TransferEntity() {}

    TransferEntity(Transfer transfer) {
        key = key(transfer.platform(), transfer.number());
        caseNumber = transfer.caseNumber();
        createdAt = transfer.created().atOffset(ZoneOffset.UTC);
        dueAt = transfer.due() == null ? null : transfer.due().atOffset(ZoneOffset.UTC);
        closedAt = transfer.closed() == null ? null : transfer.closed().atOffset(ZoneOffset.UTC);
        takenAt = transfer.takenAt().atOffset(ZoneOffset.UTC);
        by = transfer.by();
    }

    static String key(String platform, String number) {
        return platform + BETWEEN + number;
    }

    Transfer transfer() {
        int between = key.indexOf(BETWEEN);
        return new Transfer(
                key.substring(0, between),
                key.substring(between + 1),
                caseNumber,
                createdAt.toInstant(),
                dueAt == null ? null : dueAt.toInstant(),
                closedAt == null ? null : closedAt.toInstant(),
                takenAt.toInstant(),
                by);
    }
}
