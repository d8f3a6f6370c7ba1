/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Queries within change sets: they read the unit's own tables, and write nothing. */
final class SqlQueries {
    /** Words that write, wherever they stand in a query. */
    private static final Set<String> WRITING =
            Set.of("insert", "update", "delete", "merge", "truncate", "drop", "alter", "create", "call", "into");

    /** Words after which, within the parentheses that they open, FROM names no table. */
    private static final Set<String> FROM_AS_WORD =
            Set.of("extract", "trim", "substring", "overlay", "position", "distinct");

    /** Words that end the list of tables after FROM. */
    private static final Set<String> AFTER_TABLES = Set.of(
            "where",
            "group",
            "having",
            "order",
            "union",
            "intersect",
            "except",
            "limit",
            "offset",
            "fetch",
            "window",
            "returning",
            "on",
            "using",
            "for",
            "select");

    private final Expansion expansion;
    private final Objections objections;

    SqlQueries(Expansion expansion, Objections objections) {
        this.expansion = expansion;
        this.objections = objections;
    }

    /** A query that stands alone. */
    void check(SqlTokens query) {
        if (query.statements().size() != 1 || !query.peek().equals("select")) {
            objections.add("查询必须是单个 SELECT", "a query must be a single SELECT, not '" + query.beginning() + "'");
        }
        checkPart(query.rest());
    }

    /** A query, or what may contain some. */
    void checkPart(List<String> words) {
        for (String word : words) {
            if (WRITING.contains(word)) {
                objections.add("查询中不允许“" + word + "”", "'" + word + "' is not allowed within a query");
            }
        }
        Set<String> named = namedWithin(words);
        Deque<Boolean> tables = new ArrayDeque<>(List.of(false));
        Deque<Boolean> plain = new ArrayDeque<>(List.of(false));
        boolean expected = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("(")) {
                plain.push(i > 0 && FROM_AS_WORD.contains(words.get(i - 1)));
                tables.push(expected);
            } else if (word.equals(")")) {
                if (tables.size() > 1) {
                    tables.pop();
                    plain.pop();
                }
                expected = false;
            } else if ((word.equals("from") && !plain.element()) || word.equals("join")) {
                tables.pop();
                tables.push(true);
                expected = true;
            } else if (word.equals(",")) {
                expected = tables.element();
            } else if (AFTER_TABLES.contains(word)) {
                tables.pop();
                tables.push(false);
                expected = false;
            } else if (expected && !word.equals("lateral") && !word.equals("only")) {
                expected = false;
                checkTable(words, i, named);
            }
        }
    }

    private void checkTable(List<String> words, int at, Set<String> named) {
        String name = words.get(at);
        boolean function = at + 1 < words.size() && words.get(at + 1).equals("(");
        boolean qualified = at + 1 < words.size() && words.get(at + 1).equals(".");
        if (qualified) {
            expansion.owned(name + ".…", objections);
        } else if (!function && !named.contains(name)) {
            expansion.owned(name, objections);
        }
    }

    /** Names that WITH gives to its parts. */
    private static Set<String> namedWithin(List<String> words) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).equals("as") && words.get(i + 1).equals("(")) {
                names.add(words.get(i - 1));
            }
        }
        return names;
    }
}
