/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.cityloom.subsystems.cases.internal.clock.Explanation;
import org.cityloom.subsystems.cases.internal.lifecycle.StageClock;
import org.cityloom.subsystems.cases.internal.sheet.Sheet;

/** Why the deadlines of a case are when they are, for a sheet. */
final class SheetClocks {
    private static final int MOST_LINES = 30; // of one clock

    private final SheetWords words;
    private final Names names;

    SheetClocks(SheetWords words, Names names) {
        this.words = words;
        this.names = names;
    }

    List<Sheet.Entry> of(List<StageClock> clocks, Instant now) {
        return clocks.stream()
                .map(stage -> {
                    Explanation why = Explanation.of(stage.clock(), now);
                    return new Sheet.Entry(words.say(stage.kind().title()), summary(stage, why), lines(why));
                })
                .toList();
    }

    private String summary(StageClock stage, Explanation why) {
        Instant deadline = why.deadline();
        String until = deadline == null
                ? words.say("计时已暂停", "standing still")
                : words.say("到 " + words.time(deadline) + " 止", "until " + words.time(deadline));
        Instant stopped = stage.stoppedAt();
        String done =
                stopped == null ? "" : words.say("已于 " + words.time(stopped) + " 完成", "done at " + words.time(stopped));
        String start = words.say("自 " + words.time(why.start()) + " 起", "from " + words.time(why.start()));
        return words.joined(words.joined(words.joined(words.limit(why.limit()), start), until), done);
    }

    private String lines(Explanation why) {
        String whose = why.calendar().isEmpty()
                ? words.say("全市", "whole city")
                : names.unit(why.calendar()).map(words::say).orElse(why.calendar());
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "工作日历：" + whose + "，第 " + why.version() + " 版",
                "Working calendar: " + whose + ", version " + why.version()));
        List<Explanation.Line> joined = joined(why.lines());
        joined.stream().limit(MOST_LINES).map(this::line).forEach(lines::add);
        if (joined.size() > MOST_LINES) {
            lines.add("…");
        }
        return String.join("\n", lines);
    }

    private String line(Explanation.Line line) {
        String counted = line.counted().isZero() ? "" : words.say("计 ", "") + words.counted(line.counted());
        return words.time(line.from()) + " – " + words.time(line.to()) + "  "
                + (counted.isEmpty() ? words.say("不计时：", "does not count: ") + words.say(line.why()) : counted);
    }

    /** Nights and days off that follow one another for the same reason, as one line. */
    private static List<Explanation.Line> joined(List<Explanation.Line> lines) {
        List<Explanation.Line> result = new ArrayList<>();
        for (Explanation.Line line : lines) {
            Explanation.Line last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null
                    && last.counted().isZero()
                    && line.counted().isZero()
                    && last.why().equals(line.why())) {
                result.set(result.size() - 1, new Explanation.Line(last.from(), line.to(), Duration.ZERO, last.why()));
            } else {
                result.add(line);
            }
        }
        return result;
    }
}
