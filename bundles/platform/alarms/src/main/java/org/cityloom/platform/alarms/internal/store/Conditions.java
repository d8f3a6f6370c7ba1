/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.AreaScope;

/** The conditions of a query with their parameters, joined by AND. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition on a parameter; null does not restrict. */
    Conditions add(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.add(condition);
            parameters.add(parameter);
        }
        return this;
    }

    void add(String condition) {
        conditions.add(condition);
    }

    /** Adds that the code of the column lies there; a column without a code lies nowhere. */
    Conditions within(String column, AreaScope scope) {
        if (!scope.everywhere()) {
            List<String> beginnings = List.copyOf(scope.prefixes());
            conditions.add(
                    beginnings.isEmpty()
                            ? "1 = 0"
                            : "(" + String.join(" OR ", Collections.nCopies(beginnings.size(), column + " LIKE ?"))
                                    + ")");
            beginnings.forEach(beginning -> parameters.add(beginning + "%"));
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    Object[] parametersAnd(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
