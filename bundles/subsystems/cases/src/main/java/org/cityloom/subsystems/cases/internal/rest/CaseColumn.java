/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * What a list for a spreadsheet tells of each case.
 *
 * @param title what its column is called
 * @param width of the column, in characters
 * @param value what is in it
 */
record CaseColumn(LocalizedText title, int width, Value value) {
    /** All columns, in order. */
    static final List<CaseColumn> ALL = List.of(
            new CaseColumn(new LocalizedText("案件编号", "number"), 22, CaseView::number),
            new CaseColumn(
                    new LocalizedText("状态", "state"), 14, view -> view.state().title()),
            new CaseColumn(
                    new LocalizedText("来源", "source"), 14, view -> view.source().title()),
            new CaseColumn(
                    new LocalizedText("事项代码", "code"), 10, view -> view.matter().code()),
            new CaseColumn(
                    new LocalizedText("事项", "matter"), 24, view -> view.matter().title()),
            new CaseColumn(
                    new LocalizedText("单元网格", "grid"), 18, view -> view.areas().grid()),
            new CaseColumn(new LocalizedText("纬度", "latitude"), 11, view -> view.position()
                    .latitude()),
            new CaseColumn(new LocalizedText("经度", "longitude"), 11, view -> view.position()
                    .longitude()),
            new CaseColumn(new LocalizedText("地址", "address"), 32, CaseView::address),
            new CaseColumn(new LocalizedText("描述", "description"), 48, CaseView::description),
            new CaseColumn(new LocalizedText("处置单位", "unit"), 16, CaseView::unit),
            new CaseColumn(new LocalizedText("上报时间", "reported at"), 17, CaseView::reportedAt),
            new CaseColumn(new LocalizedText("当前时限", "due"), 17, CaseView::due),
            new CaseColumn(new LocalizedText("办结时间", "ended at"), 17, CaseView::closedAt));

    /** A text, a text in both languages, a number, a time, or nothing. */
    interface Value {
        @Nullable
        Object of(CaseView view);
    }

    /** The value as a reader of one language is told it. */
    @Nullable
    Object told(CaseView view, boolean english) {
        Object told = value.of(view);
        return told instanceof LocalizedText text ? said(text, english) : told;
    }

    static String said(LocalizedText text, boolean english) {
        return english ? text.en() : text.zh();
    }
}
