/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import org.cityloom.api.text.LocalizedText;

/**
 * The denominators: a set of cases each, chosen by one moment within the period. Conditions are those of SQL on {@code cases_fact}, the same
 * for H2 and PostgreSQL; {@code :to} is the end of the period, or now if it has not ended. Source: domain, evaluation.
 */
public enum Basis {
    REPORTED(Moment.REPORTED, "", "上报数：周期内上报的案件", "reported: cases that were reported within the period"),
    VALID(
            Moment.REPORTED,
            Conditions.notYet(Moment.REFUSED),
            "有效上报数：周期内上报，且截至周期末未被不予受理或作废的案件",
            "validly reported: cases that were reported within the period and neither refused nor made void until its end"),
    ACCEPTED(
            Moment.ACCEPTED,
            "",
            "受理数：周期内受理（或核实属实）的案件",
            "accepted: cases that were accepted, or found to be real, within the period"),
    REGISTERED(
            Moment.REGISTERED, "", "立案数：周期内首次立案的案件", "registered: cases that were first registered within the period"),
    TO_VERIFY(
            Moment.VERIFY_COUNTS,
            "",
            "应核实数：最近一次核实的截止时间在周期内，或提前于周期内完成核实的案件；每案只计入一个周期",
            "to be verified: cases whose last verification was due within the period, or was done within it before it was due;"
                    + " each counts in one period only"),
    TO_DISPATCH(
            Moment.DISPATCH_COUNTS,
            "",
            "应派遣数：首次派遣的截止时间在周期内，或提前于周期内派遣的案件；每案只计入一个周期",
            "to be dispatched: cases whose first dispatch was due within the period, or was done within it before it was due;"
                    + " each counts in one period only"),
    DISPATCHED(
            Moment.DISPATCHED, "", "派遣数：周期内首次派遣的案件", "dispatched: cases that were first dispatched within the period"),
    TO_HANDLE(
            Moment.HANDLE_COUNTS,
            "",
            "应处置数：已派遣且处置截止时间在周期内的案件，加上提前于周期内处置完成的案件；每案只计入一个周期，作废的不计；强制结案的仍计入",
            "to be handled: dispatched cases whose deadline falls within the period, plus those finished within it before their"
                    + " deadline; each counts in one period only, what was made void does not count, what was forced to close does"),
    TO_CHECK(
            Moment.CHECK_COUNTS,
            "",
            "应核查数：最近一次核查的截止时间在周期内，或提前于周期内完成核查的案件；每案只计入一个周期",
            "to be checked: cases whose last check was due within the period, or was done within it before it was due;"
                    + " each counts in one period only"),
    TO_CLOSE(
            Moment.CLOSE_COUNTS,
            "",
            "应结案数：已派遣且处置截止时间在周期内的案件，加上提前于周期内结案的案件；每案只计入一个周期，作废的不计",
            "to be closed: dispatched cases whose deadline of handling falls within the period, plus those closed within it before"
                    + " their deadline; each counts in one period only, what was made void does not count"),
    RATED(Moment.RATED, "", "已评价数：最近一次评价在周期内的案件", "rated: cases whose last rating was given within the period");

    private final Moment moment;
    private final String condition;
    private final String zh;
    private final String en;

    Basis(Moment moment, String condition, String zh, String en) {
        this.moment = moment;
        this.condition = condition;
        this.zh = zh;
        this.en = en;
    }

    /** What has to lie within the period. */
    public Moment moment() {
        return moment;
    }

    /** What else has to hold; empty if nothing. */
    public String condition() {
        return condition;
    }

    /** The definition, as it is published. */
    public LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}
