/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

/** A post (岗位) of the centre; what was done there is told of whoever did it. Source: domain, evaluation: subjects. */
public enum Post {
    /** 受理员: who accepted it, refused it or sent it to be verified last. */
    INTAKE("intake_by"),

    /** Who verified it last. */
    VERIFIER("verified_by"),

    /** 值班长: who registered it first. */
    DUTY_LEAD("registered_by"),

    /** 派遣员: who dispatched it first. */
    DISPATCHER("dispatched_by"),

    /** Who checked it last. */
    CHECKER("checked_by");

    private final String column;

    Post(String column) {
        this.column = column;
    }

    /** Name of its column in {@code cases_fact}. */
    public String column() {
        return column;
    }
}
