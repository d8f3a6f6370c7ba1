/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.AuditTrail;

/**
 * Entries as CSV (RFC 4180), written while they are read. Begins with a byte order mark, without which spreadsheets misread
 * Chinese; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class AuditCsv {
    private static final String HEADER =
            "\ufeffsequence,time,actor kind,actor id,actor name,door,address,credential,action,subject kind,subject id,"
                    + "before,after,previous hash,hash,unreadable\r\n";

    private AuditCsv() {}

    static void write(AuditTrail trail, AuditQuery query, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(HEADER);
        try {
            trail.each(query, entry -> write(writer, line(entry)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(AuditRecord entry) {
        Origin origin = entry.actor().origin();
        List<@Nullable String> cells = Arrays.asList(
                Long.toString(entry.sequence()),
                entry.at().toString(),
                entry.actor().kind().name(),
                entry.actor().id(),
                entry.actor().name(),
                origin.door().name(),
                origin.address(),
                origin.credential(),
                entry.action(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.before(),
                entry.after(),
                entry.previousHash(),
                entry.hash(),
                entry.unreadable() ? "unreadable" : "");
        return cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
