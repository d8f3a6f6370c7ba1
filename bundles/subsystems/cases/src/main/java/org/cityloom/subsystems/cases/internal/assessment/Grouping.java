/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.util.EnumSet;
import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/** Who or what is scored. Source: domain, evaluation: areas, departments, posts, contractors; the categories of the article. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are never changed after it was made
public enum Grouping {
    CITY(Kind.AREA, "全市", "city", "SUBSTRING(grid, 1, 4) || '00'", EnumSet.allOf(Rate.class)),
    DISTRICT(Kind.AREA, "区", "district", "SUBSTRING(grid, 1, 6)", EnumSet.allOf(Rate.class)),
    STREET(Kind.AREA, "街道", "street", "SUBSTRING(grid, 1, 9)", EnumSet.allOf(Rate.class)),
    COMMUNITY(Kind.AREA, "社区", "community", "SUBSTRING(grid, 1, 12)", EnumSet.allOf(Rate.class)),
    CATEGORY(Kind.CATEGORY, "类别", "category", "category", EnumSet.allOf(Rate.class)),
    UNIT(Kind.UNIT, "部门", "department", "unit_id", ofUnits()),
    CONTRACTOR(Kind.UNIT, "养护企业", "contractor", "unit_id", ofUnits()),
    INTAKE(Kind.POST, "受理员", "intake", Post.INTAKE.column(), EnumSet.of(Rate.ACCEPTED_RIGHT)),
    VERIFIER(Kind.POST, "核实员", "verifier", Post.VERIFIER.column(), EnumSet.of(Rate.VERIFIED_IN_TIME)),
    DUTY_LEAD(
            Kind.POST,
            "值班长",
            "duty lead",
            Post.DUTY_LEAD.column(),
            EnumSet.of(Rate.REGISTERED_IN_TIME, Rate.REGISTERED_RIGHT)),
    DISPATCHER(
            Kind.POST,
            "派遣员",
            "dispatcher",
            Post.DISPATCHER.column(),
            EnumSet.of(Rate.DISPATCHED_RIGHT, Rate.DISPATCHED_IN_TIME, Rate.RETURNED)),
    CHECKER(Kind.POST, "核查员", "checker", Post.CHECKER.column(), EnumSet.of(Rate.CHECKED_IN_TIME));

    /** What the key of a group is. */
    public enum Kind {
        /** The code of an area. */
        AREA,

        /** The id of a category. */
        CATEGORY,

        /** The id of a unit. */
        UNIT,

        /** The name that a person signs in with. */
        POST
    }

    private final Kind kind;
    private final String zh;
    private final String en;
    private final String key;
    private final EnumSet<Rate> rates;

    Grouping(Kind kind, String zh, String en, String key, EnumSet<Rate> rates) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        this.key = key;
        this.rates = rates;
    }

    private static EnumSet<Rate> ofUnits() {
        return EnumSet.of(
                Rate.HANDLED,
                Rate.HANDLED_IN_TIME,
                Rate.CLOSED,
                Rate.CLOSED_IN_TIME,
                Rate.CLOSED_LATE,
                Rate.REWORKED,
                Rate.RETURNED,
                Rate.SATISFIED,
                Rate.POSTPONED,
                Rate.OVERDUE);
    }

    public LocalizedText title() {
        return new LocalizedText(zh, en);
    }

    /** What tells the group of a case: an expression of SQL on {@code cases_fact}. */
    public String key() {
        return key;
    }

    /** Which rates are theirs: what somebody can do nothing about says nothing of them. */
    public Set<Rate> rates() {
        return EnumSet.copyOf(rates);
    }

    public Kind kind() {
        return kind;
    }
}
