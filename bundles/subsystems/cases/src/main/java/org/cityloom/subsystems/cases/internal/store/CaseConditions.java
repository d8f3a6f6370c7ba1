/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.persistence.TypedQuery;

/** A {@link CaseQuery} as conditions of a statement on {@code CaseEntity c}, and their values. */
final class CaseConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CaseConditions(CaseQuery query) {
        add(
                "c.state IN :states",
                "states",
                query.states().stream().map(Enum::name).toList());
        within(query.within().everywhere(), query.within().prefixes());
        Set<String> units = query.units();
        if (units != null) {
            add(units.isEmpty() ? "1 = 0" : "c.unit IN :units", units.isEmpty() ? "" : "units", units);
        }
        if (query.handler() != null) {
            add("c.handler = :handler", "handler", query.handler());
        }
        if (query.inspector() != null) {
            add("(c.inspector = '' OR c.inspector = :inspector)", "inspector", query.inspector());
        }
        if (query.source() != null) {
            add("c.source = :source", "source", query.source().name());
        }
        if (query.code() != null) {
            add("c.code = :code", "code", query.code());
        }
        if (query.area() != null) {
            add("c.grid LIKE :area", "area", query.area() + "%");
        }
        if (!query.text().isBlank()) {
            add(
                    "(c.number LIKE :text ESCAPE '!' OR LOWER(c.address) LIKE :text ESCAPE '!'"
                            + " OR LOWER(c.description) LIKE :text ESCAPE '!')",
                    "text",
                    "%" + query.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        if (query.from() != null) {
            add("c.reportedAt >= :from", "from", query.from().atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            add("c.reportedAt < :to", "to", query.to().atOffset(ZoneOffset.UTC));
        }
    }

    private void within(boolean everywhere, Set<String> prefixes) {
        if (everywhere) {
            return;
        }
        List<String> any = new ArrayList<>();
        for (String prefix : prefixes) {
            String name = "within" + any.size();
            any.add("c.grid LIKE :" + name);
            values.put(name, prefix + "%");
        }
        conditions.add(any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")");
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        if (!name.isEmpty()) {
            values.put(name, value);
        }
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
