/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditRecord;

import static org.assertj.core.api.Assertions.assertThat;

class AuditCsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a=b|a=b",
                "a,\"b\"|\"a,\"\"b\"\"\"",
                "=a,b|\"'=a,b\""
            })
    void writesNoCellThatASpreadsheetTakesForAFormula(String id, String cell) {
        AuditRecord entry = new AuditRecord(
                7,
                Instant.EPOCH,
                Actor.person(id, new Origin(Door.REST, null, null)),
                "devices:remove",
                new AuditSubject("device", id),
                null,
                null,
                "p",
                "h",
                false);

        assertThat(AuditCsv.line(entry))
                .isEqualTo("7,1970-01-01T00:00:00Z,PERSON," + cell + "," + cell + ",REST,,,devices:remove,device,"
                        + cell + ",,,p,h,\r\n");
    }
}
