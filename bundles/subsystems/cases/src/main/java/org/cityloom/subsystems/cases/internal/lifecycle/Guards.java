/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** Whether everything that an action needs is told and holds. */
final class Guards {
    private static final int MOST_POSTPONEMENTS = 2; // domain, closed loop: 延期 ≤ 2 approvals
    private static final Duration LONGEST_SUSPENSION =
            Duration.ofDays(366); // domain, closed loop: 挂账 to a date ≤ 1 year
    private static final int LONGEST_REASON = 2000;

    private Guards() {}

    /** @throws ImpossibleException if something is missing or does not hold */
    static void check(CaseFile file, Deed deed) {
        Action action = deed.action();
        if (!action.isPossibleIn(file.state())) {
            throw new ImpossibleException(
                    "case-state",
                    new LocalizedText(
                            "案件处于“" + file.state().title().zh() + "”状态，不能"
                                    + action.title().zh(),
                            "the case is " + file.state().title().en() + ", one cannot "
                                    + action.title().en()));
        }
        if (deed.reason().length() > LONGEST_REASON) {
            throw ImpossibleException.of(
                    "case-reason", "说明不能超过 2000 字", "the reason must not be longer than 2,000 characters");
        }
        action.needs().forEach(need -> check(need, file, deed));
    }

    private static void check(Need need, CaseFile file, Deed deed) {
        switch (need) {
            case REASON -> require(!deed.reason().isBlank(), "case-reason", "请填写说明", "tell the reason");
            case CONDITION -> require(
                    deed.filing() != null, "case-condition", "请选择立案条件", "choose the filing condition that it meets");
            case UNIT -> require(given(deed.unit()), "case-unit", "请选择处置单位", "choose the unit that handles it");
            case HANDLER -> require(given(deed.handler()), "case-handler", "请选择处置人员", "choose who handles it");
            case NOT_THE_REPORTER -> require(
                    deed.handler() == null || !deed.handler().equals(file.reporter()),
                    "case-own-report",
                    "上报人不能核查自己上报的案件",
                    "nobody checks what they reported themselves");
            case WHO_WAS_SENT -> require(
                    file.inspector().isEmpty() || file.inspector().equals(deed.by()),
                    "case-inspector",
                    "该任务已派给另一人",
                    "somebody else was sent");
            case OTHER_CASE -> require(
                    given(deed.into()) && !file.number().equals(deed.into()),
                    "case-into",
                    "请选择并入的案件",
                    "choose the other case that goes on for it");
            case UNTIL -> checkUntil(file, deed);
            case KNOWN_TO_BE_REAL -> require(
                    file.verified() || file.source().hasSeenIt(),
                    "case-unverified",
                    "此来源的案件须先核实",
                    "what comes from this source has to be verified first");
            case IN_TIME -> checkPostponable(file, deed.at());
            case SUPERVISED -> require(
                    file.supervision() > 0, "case-supervision", "案件没有待回复的督办", "nothing waits for a reply");
            case WAS_OVERDUE -> checkAppeal(file, deed.at());
            case OTHER_REVIEWER -> require(
                    !file.upheldBy().equals(deed.by()), "case-reviewer", "须由另一人复核", "somebody else has to review it");
        }
    }

    private static void checkUntil(CaseFile file, Deed deed) {
        Instant until = deed.until();
        require(
                until != null
                        && until.isAfter(deed.at())
                        && !until.isAfter(deed.at().plus(LONGEST_SUSPENSION)),
                "case-until",
                "恢复日期须在一年之内",
                "it has to resume later, within a year");
        require(
                file.times(Action.SUSPEND) == 0,
                "case-suspended-before",
                "案件只能挂账一次",
                "a case is suspended once at most");
    }

    private static void checkPostponable(CaseFile file, Instant now) {
        require(
                file.times(Action.POSTPONE) < MOST_POSTPONEMENTS,
                "case-postponed-twice",
                "案件已延期两次",
                "it was postponed twice already");
        require(
                file.latest(ClockKind.HANDLE)
                        .map(clock -> !clock.isOverdue(now))
                        .orElse(false),
                "case-overdue",
                "已超期，不能再申请延期",
                "it is overdue, one can only postpone before");
    }

    private static void checkAppeal(CaseFile file, Instant now) {
        require(file.times(Action.APPEAL) == 0, "case-appealed-before", "案件只能申诉一次", "one can appeal once only");
        require(
                file.latest(ClockKind.HANDLE).map(clock -> clock.isOverdue(now)).orElse(false),
                "case-not-overdue",
                "只有超期案件可以申诉",
                "one can only appeal if its handling was overdue");
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String code, String zh, String en) {
        if (!holds) {
            throw ImpossibleException.of(code, zh, en);
        }
    }
}
