/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.audit.AuditQuery;

/** The conditions of a query with their parameters, joined by AND. */
final class Conditions {
    private static final List<String> TEXTS =
            List.of("actor_id", "actor_name", "address", "action", "subject_id", "before_json", "after_json");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    static Conditions of(AuditQuery query) {
        Conditions result = new Conditions()
                .add("happened_at >= ?", query.from())
                .add("happened_at < ?", query.to())
                .add("actor_id = ?", query.actor())
                .add("subject_kind = ?", query.subjectKind())
                .add("subject_id = ?", query.subject());
        String action = query.action();
        if (action != null && action.contains(":")) {
            result.add("action = ?", action);
        } else if (action != null) {
            result.add("action LIKE ? ESCAPE '!'", escaped(action) + ":%");
        }
        return result.containing(query.text());
    }

    /** Adds a condition on a parameter; null does not restrict. */
    Conditions add(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            conditions.add(condition);
            parameters.add(parameter);
        }
        return this;
    }

    private Conditions containing(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            String pattern = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
            List<String> any = TEXTS.stream()
                    .map(column -> "LOWER(" + column + ") LIKE ? ESCAPE '!'")
                    .toList();
            conditions.add("(" + String.join(" OR ", any) + ")");
            parameters.addAll(Collections.nCopies(TEXTS.size(), pattern));
        }
        return this;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> parametersAnd(Object last) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(last);
        return all;
    }
}
