/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import org.cityloom.api.text.LocalizedText;

import static org.cityloom.subsystems.cases.internal.assessment.Conditions.done;
import static org.cityloom.subsystems.cases.internal.assessment.Conditions.handledInTime;
import static org.cityloom.subsystems.cases.internal.assessment.Conditions.inTime;
import static org.cityloom.subsystems.cases.internal.assessment.Conditions.notYet;

/**
 * The formulas (指标). Each is the share of the cases of its basis that meet its condition, so that both are lists that can be opened.
 * Source: domain, evaluation: the formulas of the largest vendor; where it leaves the denominator to the site, the one of the domain.
 */
public enum Rate {
    HANDLED(
            "处置率",
            "handled",
            Basis.TO_HANDLE,
            "(exempt OR " + done(Moment.HANDLED) + ")",
            "其中截至周期末已处置（部门已确认，且未返工重做中）；申诉成立的视为按期处置",
            "of these handled until the end of the period: the unit confirmed it, and it is not being done again;"
                    + " an upheld appeal counts as handled in time"),
    HANDLED_IN_TIME(
            "按期处置率",
            "handled in time",
            Basis.TO_HANDLE,
            handledInTime(),
            "其中在处置截止时间前（含）处置的，或申诉成立的",
            "of these handled not later than the deadline, or whose appeal was upheld"),
    CLOSED(
            "结案率",
            "closed",
            Basis.TO_CLOSE,
            done(Moment.CLOSED),
            "其中截至周期末已结案的",
            "of these closed until the end of the period"),
    CLOSED_IN_TIME(
            "按期结案率",
            "closed, handled in time",
            Basis.TO_CLOSE,
            done(Moment.CLOSED) + " AND " + handledInTime(),
            "其中已结案且按期处置的，或申诉成立的",
            "of these closed and handled in time, or whose appeal was upheld"),
    CLOSED_LATE(
            "超期结案率",
            "closed, not handled in time",
            Basis.TO_CLOSE,
            done(Moment.CLOSED) + " AND NOT " + handledInTime(),
            "其中已结案但未按期处置的，包括未处置即强制结案的",
            "of these closed but not handled in time, also what was forced to close without being handled"),
    UNCLOSED(
            "未结案率",
            "not closed",
            Basis.REPORTED,
            notYet(Moment.CLOSED),
            "其中截至周期末未结案、未作废且未被不予受理的",
            "of these neither closed, refused nor made void until the end of the period"),
    REGISTERED(
            "立案率",
            "registered",
            Basis.VALID,
            done(Moment.REGISTERED),
            "其中截至周期末已立案的",
            "of these registered until its end"),
    REGISTERED_IN_TIME(
            "按时立案率",
            "registered in time",
            Basis.REGISTERED,
            inTime(Moment.REGISTERED, Moment.INTAKE_DUE),
            "其中在受理时限内立案的（核实期间不计时）",
            "of these registered within the time of intake, which stands still while a case is verified"),
    REGISTERED_RIGHT(
            "准确立案率",
            "registered rightly",
            Basis.REGISTERED,
            notYet(Moment.TAKEN_BACK) + " AND " + notYet(Moment.REFUSED),
            "其中截至周期末未被退回立案、未作废的",
            "of these neither returned to registering nor made void until the end of the period"),
    DISPATCHED_RIGHT(
            "准确派遣率",
            "dispatched rightly",
            Basis.TO_DISPATCH,
            done(Moment.DISPATCHED) + " AND " + notYet(Moment.RETURNED),
            "其中已派遣且截至周期末未被部门回退的",
            "of these dispatched and not returned by a unit until the end of the period"),
    DISPATCHED_IN_TIME(
            "按期派遣率",
            "dispatched in time",
            Basis.TO_DISPATCH,
            inTime(Moment.DISPATCHED, Moment.DISPATCH_DUE),
            "其中在派遣时限内派遣的",
            "of these dispatched not later than the deadline of dispatching"),
    VALID("有效上报率", "validly reported", Basis.REPORTED, notYet(Moment.REFUSED), "其中有效上报的", "of these validly reported"),
    VERIFIED_IN_TIME(
            "按期核实率",
            "verified in time",
            Basis.TO_VERIFY,
            inTime(Moment.VERIFIED, Moment.VERIFY_DUE),
            "其中在核实时限内完成核实的，不论结果",
            "of these verified not later than the deadline of verifying, whatever was found"),
    CHECKED_IN_TIME(
            "按期核查率",
            "checked in time",
            Basis.TO_CHECK,
            inTime(Moment.CHECKED, Moment.CHECK_DUE),
            "其中在核查时限内完成核查的，不论结果",
            "of these checked not later than the deadline of checking, whatever was found"),
    ACCEPTED_RIGHT(
            "准确受理率",
            "accepted rightly",
            Basis.ACCEPTED,
            notYet(Moment.SENT_BACK) + " AND " + notYet(Moment.REFUSED),
            "其中截至周期末未被退回受理、未作废的",
            "of these neither sent back to intake nor made void until the end of the period"),
    REWORKED(
            "返工率",
            "reworked",
            Basis.TO_CLOSE,
            done(Moment.REWORKED),
            "其中截至周期末返工过的（按案件计，不按次数）",
            "of these that had to be done again until the end of the period; cases, not times"),
    RETURNED(
            "回退率",
            "returned",
            Basis.DISPATCHED,
            done(Moment.RETURNED),
            "其中截至周期末被部门回退过的",
            "of these that a unit returned to the dispatcher until the end of the period"),
    SATISFIED("满意率", "satisfied", Basis.RATED, "rating >= 4", "其中评价为满意或非常满意的（4、5分）", "of these rated 4 or 5 of 5"),
    POSTPONED(
            "延期率",
            "postponed",
            Basis.TO_HANDLE,
            done(Moment.POSTPONED),
            "其中截至周期末获准延期的",
            "of these that were postponed until the end of the period"),
    OVERDUE(
            "超期待处置率",
            "overdue and waiting",
            Basis.TO_HANDLE,
            "NOT exempt AND " + notYet(Moment.HANDLED) + " AND " + notYet(Moment.CLOSED),
            "其中截至周期末已超期、未处置且未结案的",
            "of these overdue and neither handled nor closed at the end of the period");

    private final String zh;
    private final String en;
    private final Basis basis;
    private final String condition;
    private final String numeratorZh;
    private final String numeratorEn;

    Rate(String zh, String en, Basis basis, String condition, String numeratorZh, String numeratorEn) {
        this.zh = zh;
        this.en = en;
        this.basis = basis;
        this.condition = condition;
        this.numeratorZh = numeratorZh;
        this.numeratorEn = numeratorEn;
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** The denominator. */
    public Basis basis() {
        return basis;
    }

    /** Which cases of the basis are the numerator: a condition of SQL like those of {@link Basis}; null counts as false. */
    public String condition() {
        return condition;
    }

    /** The definition of the numerator, as it is published. */
    public LocalizedText numerator() {
        return new LocalizedText(numeratorZh, numeratorEn);
    }

    /** Where the formula comes from, as it is published. */
    public LocalizedText source() {
        return switch (this) {
            case POSTPONED, OVERDUE -> new LocalizedText("成都金牛综合评分", "the composite of Chengdu Jinniu");
            case REWORKED -> new LocalizedText("成都的口径：返工数/应结案数", "as Chengdu counts: reworked of those to be closed");
            case REGISTERED, RETURNED, SATISFIED -> new LocalizedText(
                    "通行公式未定分母，本平台的口径，未与标准原文核对",
                    "usual formulas leave the denominator open: this platform's choice, not checked against a standard");
            default -> new LocalizedText(
                    "数字城管通行公式；分母为本平台公布的口径", "the usual formula; its denominator as published here");
        };
    }
}
