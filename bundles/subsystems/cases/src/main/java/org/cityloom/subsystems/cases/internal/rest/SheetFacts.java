/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.Places;
import org.cityloom.subsystems.cases.internal.lifecycle.Filing;
import org.cityloom.subsystems.cases.internal.sheet.Sheet;

/** The names and values at the head of a sheet; what a case does not have is left out. */
final class SheetFacts {
    private final SheetWords words;
    private final Places places;
    private final Names names;
    private final List<Sheet.Fact> facts = new ArrayList<>();

    SheetFacts(SheetWords words, Places places, Names names) {
        this.words = words;
        this.places = places;
        this.names = names;
    }

    List<Sheet.Fact> of(CaseView view) {
        fact("案件编号", "Number", view.number());
        fact("状态", "State", words.say(view.state().title()));
        fact("来源", "Source", words.say(view.source().title()));
        fact("上报时间", "Reported at", words.time(view.reportedAt()));
        CaseView.Matter matter = view.matter();
        fact("事项", "Matter", matter.code() + " " + words.say(matter.title()));
        fact("目录", "Catalogue", matter.standard());
        fact("上报人", "Reported by", named(view.reporter(), view.reporterName()));
        fact("办结时间", "Ended at", view.closedAt() == null ? "" : words.time(view.closedAt()));
        filing(view.filing());
        wide("位置", "Place", place(view));
        wide("地址", "Address", view.address());
        wide("描述", "Description", view.description());
        fact("处置单位", "Unit", names.unit(view.unit()).map(words::say).orElse(view.unit()));
        fact("处置人", "Handler", named(view.handler(), view.handlerName()));
        fact("核实核查人", "Sent to look", named(view.inspector(), view.inspectorName()));
        fact("督办", "Supervision", view.supervision() == 0 ? "" : Integer.toString(view.supervision()));
        fact("挂账至", "Suspended until", view.suspendedUntil() == null ? "" : words.time(view.suspendedUntil()));
        fact("并入案件", "Merged into", view.mergedInto());
        fact("不计入考评", "Left out of statistics", view.exempt() ? words.say("是", "yes") : "");
        return facts;
    }

    private void filing(@Nullable Filing filing) {
        if (filing != null) {
            String version = words.say("（第 " + filing.version() + " 版）", " (version " + filing.version() + ")");
            wide("立案条件", "Filed because", words.say(filing.text()) + version);
            fact("处置时限", "Time to handle", words.limit(filing.limit()));
            fact("结案条件", "Closed when", words.say(filing.closing()));
        }
    }

    private String place(CaseView view) {
        String areas = Stream.of(
                        view.areas().district(),
                        view.areas().street(),
                        view.areas().community())
                .map(code -> places.area(code).map(Area::name).map(words::say).orElse(code))
                .collect(Collectors.joining(" "));
        return areas
                + words.say("，网格 ", ", grid ")
                + view.areas().grid()
                + String.format(
                        Locale.ROOT,
                        " (%.6f, %.6f)",
                        view.position().latitude(),
                        view.position().longitude());
    }

    private static String named(@Nullable String id, @Nullable String name) {
        return Objects.requireNonNullElse(name, Objects.requireNonNullElse(id, ""));
    }

    private void fact(String zh, String en, String value) {
        add(zh, en, value, false);
    }

    private void wide(String zh, String en, String value) {
        add(zh, en, value, true);
    }

    private void add(String zh, String en, String value, boolean wide) {
        if (!value.isEmpty()) {
            facts.add(new Sheet.Fact(words.say(zh, en), value, wide));
        }
    }
}
