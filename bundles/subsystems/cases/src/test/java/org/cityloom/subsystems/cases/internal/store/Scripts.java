/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Deed;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;
import org.cityloom.subsystems.cases.internal.lifecycle.Walks;

/** Cases that go through the real life cycle into the real tables, each in a line. Steps of the centre may take an hour, handling a workday. */
public final class Scripts {
    private final CaseStore cases;
    private final Lifecycle lifecycle = new Lifecycle(new OfficeHours());

    public Scripts(CaseStore cases) {
        this.cases = cases;
    }

    /**
     * Plays a case of March 2026.
     *
     * @param script number, grid, code and source, then steps like {@code 02 09:30 DISPATCH by pai to road}; the first is the report
     */
    public CaseFile play(String script) {
        String[] parts = script.split("\\|");
        String[] steps = parts[4].split(",");
        CaseFile file = report(
                parts[0].strip(),
                parts[1].strip(),
                parts[2].strip(),
                Source.valueOf(parts[3].strip()),
                at(steps[0].strip()));
        for (int i = 1; i < steps.length; i++) {
            String[] words = steps[i].strip().split(" ");
            String by = after(words, "by", "system");
            file = act(file, Action.valueOf(words[2]), by, after(words, "to", "env"), at(steps[i].strip()));
        }
        return file;
    }

    private static String after(String[] words, String word, String otherwise) {
        for (int i = 0; i < words.length - 1; i++) {
            if (words[i].equals(word)) {
                return words[i + 1];
            }
        }
        return otherwise;
    }

    private static Instant at(String step) {
        return LocalDate.of(2026, 3, Integer.parseInt(step.substring(0, 2)))
                .atTime(LocalTime.parse(step.substring(3, 8)))
                .atZone(OfficeHours.CALENDAR.zone())
                .toInstant();
    }

    public CaseFile report(String number, String grid, String code, Source source, Instant at) {
        Subject subject = new Subject(
                "GB/T 47678.5-2026",
                "matter",
                code,
                new Position(27.2, 111.4),
                new AreaPath("430500", grid.substring(0, 6), grid.substring(0, 9), grid.substring(0, 12), grid),
                "",
                "",
                null);
        return cases.add(
                lifecycle.report(number, source, "reporter", subject, at),
                new CaseEvent(at, "reporter", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
    }

    public CaseFile act(CaseFile looked, Action action, String by, String unit, Instant at) {
        Deed deed = Walks.deed(action, by, at, unit);
        return cases.change(looked.number(), looked.version(), now -> {
            CaseFile next = lifecycle.done(now, deed);
            return new CaseStore.Change(next, new CaseEvent(at, by, action.id(), now.state(), next.state(), "", ""));
        });
    }
}
