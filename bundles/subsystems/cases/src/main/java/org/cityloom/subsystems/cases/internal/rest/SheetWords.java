/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;

/** What a sheet says, in the language and the time zone of whoever reads it. */
final class SheetWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final boolean english;
    private final ZoneId zone;

    SheetWords(boolean english, ZoneId zone) {
        this.english = english;
        this.zone = zone;
    }

    String say(String zh, String en) {
        return english ? en : zh;
    }

    String say(LocalizedText text) {
        return english ? text.en() : text.zh();
    }

    String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    String limit(Limit limit) {
        return limit.amount() + " " + say(limit.clock().title());
    }

    String counted(Duration counted) {
        return String.format(
                Locale.ROOT, say("%d 小时 %02d 分", "%d h %02d min"), counted.toHours(), counted.toMinutesPart());
    }

    /** What happened. */
    String event(String action) {
        return switch (action) {
            case "report" -> say("上报", "reported");
            case "warn" -> say("即将到期提醒", "warned: due soon");
            case "overdue" -> say("已超期", "overdue");
            case "recompute" -> say("日历变更，重新计算时限", "deadline worked out again, the calendar changed");
            case "answer" -> say("并入的案件已办结，已答复", "the case it was merged into has ended");
            case "alarm-again" -> say("又收到告警", "another alarm");
            case "alarm-cleared" -> say("告警已解除", "the alarm is over");
            default -> Action.of(action).map(known -> say(known.title())).orElse(action);
        };
    }

    /** Words that follow one another. */
    String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + say("，", ", ") + second;
    }
}
