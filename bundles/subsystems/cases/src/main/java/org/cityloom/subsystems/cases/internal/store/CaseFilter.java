/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.cityloom.api.people.AreaScope;
import org.cityloom.subsystems.cases.internal.assessment.Basis;
import org.cityloom.subsystems.cases.internal.assessment.Question;

/** Which rows of {@code cases_fact}: conditions joined by AND. What is counted and what is listed go through the same one. Not thread safe. */
final class CaseFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** The cases of a basis that belong to some group. */
    static CaseFilter of(Question question, Basis basis) {
        String moment = basis.moment().column();
        String key = question.grouping().key();
        return new CaseFilter()
                .and(moment + " >= :from", "from", question.period().from())
                .and(moment + " < :to", "to", question.period().to(question.now()))
                .and(basis.condition())
                .and(
                        switch (question.grouping().kind()) {
                            case POST -> key + " IS NOT NULL";
                            case UNIT -> key + " <> ''";
                            case AREA, CATEGORY -> "";
                        })
                .within(question.scope())
                .within(question.area());
    }

    /** Adds a condition; empty does not restrict. */
    CaseFilter and(String condition) {
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
        return this;
    }

    /** Adds a condition and a parameter that it may use. */
    CaseFilter and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    CaseFilter within(AreaScope scope) {
        if (scope.everywhere()) {
            return this;
        }
        List<String> places = new ArrayList<>();
        for (String prefix : scope.prefixes()) {
            String name = "place" + parameters.size();
            places.add("grid LIKE :" + name);
            parameters.put(name, prefix + "%");
        }
        return and(places.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", places) + ")");
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
