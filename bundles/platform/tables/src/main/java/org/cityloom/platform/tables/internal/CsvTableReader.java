/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.text.LocalizedText;

/** Goes through a file twice, so that its rows are counted before one is handed over, and none is kept. */
@Component(service = TableReader.class)
public final class CsvTableReader implements TableReader {
    private static final String MARK = "\ufeff";

    @Override
    public TableReport read(byte[] csv, TableForm form, Consumer<TableRow> take) {
        String text = text(csv, form.bytes());
        check(text, form);
        List<TableReport.Refusal> refusals = new ArrayList<>();
        int refused = 0;
        int taken = 0;
        CsvLines lines = new CsvLines(text, form.remarks());
        CsvHeader header = CsvHeader.of(lines, form);
        for (CsvLine line = lines.next(); line != null; line = lines.next()) {
            LocalizedText reason = header.unfit(line).orElse(null);
            reason = reason == null ? refusal(take, new CsvRow(header, line)) : reason;
            if (reason == null) {
                taken++;
            } else if (refused++ < form.refusals()) {
                refusals.add(new TableReport.Refusal(line.number(), reason));
            }
        }
        OptionalLong broken = lines.brokenAt();
        if (broken.isPresent()) {
            refused++;
            refusals.subList(Math.min(refusals.size(), form.refusals() - 1), refusals.size())
                    .clear();
            refusals.add(new TableReport.Refusal(broken.getAsLong(), CsvLines.BROKEN));
        }
        return new TableReport(taken, refused, refusals, broken.isEmpty());
    }

    /** Before a row is handed over. */
    private static void check(String text, TableForm form) {
        CsvLines lines = new CsvLines(text, form.remarks());
        CsvHeader.of(lines, form);
        int rows = 0;
        while (lines.next() != null) {
            rows++;
            if (rows > form.rows()) {
                throw new UnreadableTableException("超过 " + form.rows() + " 行", "more than " + form.rows() + " rows");
            }
        }
    }

    private static String text(byte[] csv, int most) {
        if (csv.length > most) {
            throw new UnreadableTableException("文件超过 " + most + " 字节", "the file has more than " + most + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableTableException(
                    "文件不是 UTF-8 编码，请另存为“CSV UTF-8”", "the file is not UTF-8; save it as 'CSV UTF-8'");
        }
    }

    private static @Nullable LocalizedText refusal(Consumer<TableRow> take, TableRow row) {
        try {
            take.accept(row);
            return null;
        } catch (RefusedRowException e) {
            return e.reason();
        } catch (IllegalArgumentException | DateTimeException e) {
            String reason = String.valueOf(e.getMessage());
            return new LocalizedText("无法接收：" + reason, reason);
        }
    }
}
