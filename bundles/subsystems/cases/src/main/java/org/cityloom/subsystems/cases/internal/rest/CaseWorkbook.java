/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.cityloom.api.text.LocalizedText;

/**
 * A list of cases as an Office Open XML workbook, written row by row; no more than one page of rows is held. Texts are written as texts,
 * which no spreadsheet takes for formulas, times as times of the city. For one thread.
 */
final class CaseWorkbook {
    private static final LocalizedText NAME = new LocalizedText("案件", "Cases");
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String APPLICATION = "Cityloom";
    private static final String APPLICATION_VERSION = "1.0"; // the format wants one of the form n.n

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ZoneId zone;
    private final boolean english;
    private int rows;

    /** @param zone of the city */
    CaseWorkbook(OutputStream out, ZoneId zone, boolean english) {
        this.zone = zone;
        this.english = english;
        this.workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION);
        this.sheet = workbook.newWorksheet(CaseColumn.said(NAME, english));
        sheet.freezePane(0, 1);
        for (CaseColumn column : CaseColumn.ALL) {
            int index = CaseColumn.ALL.indexOf(column);
            sheet.width(index, column.width());
            sheet.inlineString(rows, index, CaseColumn.said(column.title(), english));
            sheet.style(rows, index).bold().set();
        }
        rows++;
    }

    void write(List<CaseView> views) throws IOException {
        for (CaseView view : views) {
            for (int index = 0; index < CaseColumn.ALL.size(); index++) {
                write(index, view);
            }
            rows++;
        }
        sheet.flush();
    }

    private void write(int index, CaseView view) {
        Object told = CaseColumn.ALL.get(index).told(view, english);
        if (told instanceof Instant time) {
            sheet.value(rows, index, time.atZone(zone).toLocalDateTime());
            sheet.style(rows, index).format(TIME).set();
        } else if (told instanceof Number number) {
            sheet.value(rows, index, number);
        } else if (told != null) {
            sheet.inlineString(rows, index, told.toString());
        }
    }

    /** Ends the file, without which it cannot be read; the stream stays open. */
    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, CaseColumn.ALL.size() - 1);
        workbook.finish();
    }
}
