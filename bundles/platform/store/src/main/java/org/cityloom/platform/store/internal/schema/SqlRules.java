/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The few statements in raw SQL that are known to be harmless. */
final class SqlRules {
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "primary", "unique", "foreign", "check", "exclude");

    private final Expansion expansion;
    private final Contraction contraction;
    private final boolean conditional;
    private final Objections objections;
    private final SqlQueries queries;

    /** @param conditional whether preconditions may leave the change set out */
    SqlRules(Expansion expansion, Contraction contraction, boolean conditional, Objections objections) {
        this.expansion = expansion;
        this.contraction = contraction;
        this.conditional = conditional;
        this.objections = objections;
        this.queries = new SqlQueries(expansion, objections);
    }

    /** A query that only reads. */
    void checkQuery(String sql) {
        queries.check(SqlTokens.of(sql));
    }

    /** One or more statements. */
    void check(String sql) {
        for (SqlTokens statement : SqlTokens.of(sql).statements()) {
            checkOne(statement);
        }
    }

    private void checkOne(SqlTokens sql) {
        if (sql.accept("create", "table")) {
            createTable(sql);
        } else if (sql.accept("create", "unique", "index")) {
            createIndex(sql, true);
        } else if (sql.accept("create", "index")) {
            createIndex(sql, false);
        } else if (sql.accept("create", "sequence")) {
            boolean unlessThere = sql.accept("if", "not", "exists");
            adds(sql.name(), unlessThere);
            refuse(sql.rest(), "owned");
        } else if (sql.accept("create", "view")) {
            adds(sql.name(), false);
            queries.checkPart(sql.rest());
        } else if (sql.accept("comment", "on")) {
            comment(sql);
        } else if (sql.accept("insert", "into")) {
            insert(sql);
        } else if (sql.accept("alter", "table")) {
            alterTable(sql);
        } else if (sql.accept("drop")) {
            drop(sql);
        } else {
            objections.refused(sql.beginning());
        }
    }

    private void adds(String name, boolean unlessThere) {
        if (expansion.owned(name, objections)) {
            expansion.adds(name, unlessThere || conditional, objections);
        }
    }

    private void createTable(SqlTokens sql) {
        boolean unlessThere = sql.accept("if", "not", "exists");
        adds(sql.name(), unlessThere);
        if (sql.accept("partition", "of")) {
            String parent = sql.name();
            if (expansion.owned(parent, objections) && !expansion.isNew(parent)) {
                objections.refused("partition of " + parent);
            }
        }
        refuse(sql.rest(), "inherits", "like", "tablespace");
        references(sql.rest());
        queries.checkPart(withoutActions(sql.rest()));
    }

    /** Foreign keys say what to do on delete and update; that writes nothing now. */
    private static List<String> withoutActions(List<String> words) {
        List<String> left = new ArrayList<>();
        for (String word : words) {
            if (left.isEmpty() || !left.get(left.size() - 1).equals("on")) {
                left.add(word);
            } else {
                left.set(left.size() - 1, SqlTokens.VALUE);
            }
        }
        return left;
    }

    private void createIndex(SqlTokens sql, boolean unique) {
        sql.skip("if", "not", "exists");
        if (!sql.peek().equals("on")) {
            String name = sql.name();
            if (name.equals("concurrently")) {
                objections.refused("create index concurrently");
                return;
            }
            expansion.owned(name, objections);
        }
        if (!sql.accept("on")) {
            objections.refused(sql.beginning());
            return;
        }
        sql.skip("only");
        String table = sql.name();
        if (expansion.owned(table, objections) && unique && !expansion.isNew(table)) {
            objections.refused("create unique index on " + table);
        }
    }

    private void comment(SqlTokens sql) {
        boolean column = sql.peek().equals("column");
        if (!Set.of("table", "column", "view", "index", "sequence").contains(sql.take())) {
            objections.refused(sql.beginning());
            return;
        }
        String name = sql.name();
        int dot = name.lastIndexOf('.');
        expansion.owned(column && dot > 0 ? name.substring(0, dot) : name, objections);
    }

    private void insert(SqlTokens sql) {
        String table = sql.name();
        expansion.owned(table, objections);
        List<String> rest = sql.rest();
        int conflict = rest.lastIndexOf("conflict");
        if (conflict > 0 && rest.get(conflict - 1).equals("on")) {
            if (rest.subList(conflict, rest.size()).contains("update") && !expansion.isNew(table)) {
                objections.refused("insert … on conflict do update");
            }
            rest = rest.subList(0, conflict - 1);
        }
        queries.checkPart(rest);
    }

    private void alterTable(SqlTokens sql) {
        sql.skip("if", "exists");
        sql.skip("only");
        String table = sql.name();
        if (!expansion.owned(table, objections)) {
            return;
        }
        for (SqlTokens action : sql.parts()) {
            if (action.accept("add")) {
                add(table, action);
            } else if (action.accept("drop", "column") || action.accept("alter")) {
                contract(table, action);
            } else {
                objections.refused("alter table " + action.beginning());
            }
        }
    }

    private void add(String table, SqlTokens action) {
        references(action.rest());
        boolean isNew = expansion.isNew(table);
        if (CONSTRAINTS.contains(action.peek())) {
            if (!isNew) {
                objections.refused("alter table " + action.beginning());
            }
            return;
        }
        action.skip("column");
        action.skip("if", "not", "exists");
        if (action.peek().equals("(")) {
            objections.add("每个 ADD 只能增加一列", "each ADD may add one column only");
            return;
        }
        expansion.addsColumn(table, action.take());
        List<String> definition = action.rest();
        int defaults = definition.indexOf("default");
        boolean hasDefault = defaults >= 0
                && defaults + 1 < definition.size()
                && !definition.get(defaults + 1).equals("null");
        if (!isNew && Collections.indexOfSubList(definition, List.of("not", "null")) >= 0 && !hasDefault) {
            objections.add(
                    "新增列必须允许为空或有默认值：上一版本不会写入它",
                    "a new column must be nullable or have a default value, not '" + action.beginning() + "'");
        }
        if (!isNew) {
            refuse(definition, "unique", "primary", "references", "check", "constraint", "generated");
        }
    }

    private void contract(String table, SqlTokens action) {
        boolean column = action.beginning().startsWith("drop");
        action.skip("column");
        action.skip("if", "exists");
        String name = action.take();
        if (!column && !List.of("drop", "not", "null").equals(action.rest())) {
            objections.refused("alter table " + action.beginning());
            return;
        }
        refuse(action.rest(), "cascade");
        contraction.check("alter table " + action.beginning(), expansion.isNewColumn(table, name), objections);
    }

    private void drop(SqlTokens sql) {
        String kind = sql.take();
        sql.skip("if", "exists");
        String name = sql.name();
        if (!Set.of("table", "view", "sequence", "index").contains(kind) || !ends(sql)) {
            objections.refused(sql.beginning() + " …");
        } else if (expansion.owned(name, objections)) {
            contraction.check("drop " + kind + " " + name, expansion.isNew(name), objections);
        }
    }

    private static boolean ends(SqlTokens sql) {
        sql.skip("restrict");
        return sql.atEnd();
    }

    /** Tables that foreign keys refer to, and names of constraints. */
    private void references(List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String name = words.get(i + 1);
            if (words.get(i).equals("references") && expansion.owned(name, objections)) {
                List<String> after = words.subList(i, Math.min(words.size(), i + 12));
                int action = Collections.indexOfSubList(after, List.of("on", "delete"));
                boolean lets = action >= 0
                        && action + 2 < after.size()
                        && Set.of("cascade", "set").contains(after.get(action + 2));
                new ColumnRules(expansion, objections).checkReference(name, lets);
            } else if (words.get(i).equals("constraint")) {
                expansion.owned(name, objections);
            }
        }
    }

    private void refuse(List<String> words, String... refused) {
        for (String word : refused) {
            if (words.contains(word)) {
                objections.refused(word);
            }
        }
    }
}
