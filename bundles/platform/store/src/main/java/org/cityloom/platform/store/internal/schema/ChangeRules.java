/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.CreateViewChange;
import liquibase.change.core.UpdateDataChange;
import org.jspecify.annotations.Nullable;

/** The changes that Liquibase has names for: those that are known to be harmless, and no others. */
final class ChangeRules {
    /** Attributes with the name of something that the unit must own. */
    private static final Set<String> NAMES = Set.of(
            "tableName",
            "baseTableName",
            "referencedTableName",
            "viewName",
            "sequenceName",
            "indexName",
            "constraintName");

    private static final Set<String> DROPS = Set.of(
            "dropColumn",
            "dropTable",
            "dropView",
            "dropSequence",
            "dropIndex",
            "dropNotNullConstraint",
            "dropUniqueConstraint",
            "dropForeignKeyConstraint",
            "dropPrimaryKey",
            "dropDefaultValue",
            "delete");

    private final Expansion expansion;
    private final Contraction contraction;
    private final boolean conditional;
    private final SqlRules statements;
    private final Objections objections;
    private final ColumnRules columns;
    private final Map<String, Consumer<Change>> harmless;

    /** @param conditional whether preconditions may leave the change set out */
    ChangeRules(
            Expansion expansion,
            Contraction contraction,
            boolean conditional,
            SqlRules statements,
            Objections objections) {
        this.expansion = expansion;
        this.contraction = contraction;
        this.conditional = conditional;
        this.statements = statements;
        this.objections = objections;
        this.columns = new ColumnRules(expansion, objections);
        this.harmless = Map.ofEntries(
                Map.entry("createTable", change -> createTable((CreateTableChange) change)),
                Map.entry("addColumn", change -> columns.added((AddColumnChange) change)),
                Map.entry("createIndex", change -> createIndex((CreateIndexChange) change)),
                Map.entry(
                        "createSequence",
                        change -> expansion.adds(text(change, "sequenceName"), conditional, objections)),
                Map.entry("createView", change -> createView((CreateViewChange) change)),
                Map.entry("addForeignKeyConstraint", change -> addForeignKey((AddForeignKeyConstraintChange) change)),
                Map.entry("addPrimaryKey", this::onNewTable),
                Map.entry("addUniqueConstraint", this::onNewTable),
                Map.entry("update", change -> update((UpdateDataChange) change)),
                Map.entry("insert", change -> {}),
                Map.entry("loadData", change -> {}),
                Map.entry("addDefaultValue", change -> {}),
                Map.entry("setTableRemarks", change -> {}),
                Map.entry("setColumnRemarks", change -> {}),
                Map.entry("tagDatabase", change -> {}),
                Map.entry("empty", change -> {}));
    }

    void check(Change change) {
        String name = change.getSerializedObjectName();
        Consumer<Change> rule = harmless.get(name);
        if (rule == null && !DROPS.contains(name)) {
            objections.refused(name);
            return;
        }
        checkNames(change);
        if (rule == null) {
            drop(change, name);
        } else {
            rule.accept(change);
        }
    }

    private void checkNames(Change change) {
        for (String field : change.getSerializableFields()) {
            String lower = field.toLowerCase(Locale.ROOT);
            Object value = change.getSerializableFieldValue(field);
            if (value != null && (lower.endsWith("schemaname") || lower.endsWith("catalogname"))) {
                objections.add(
                        "不允许 " + field + "：表位于平台的模式中", field + " is not allowed: the platform chooses the schema");
            } else if (value != null && NAMES.contains(field)) {
                expansion.owned(value.toString(), objections);
            }
        }
    }

    private void createTable(CreateTableChange change) {
        expansion.adds(change.getTableName(), conditional || Boolean.TRUE.equals(change.getIfNotExists()), objections);
        for (ColumnConfig column : change.getColumns()) {
            columns.checkNew(column);
        }
    }

    private void createIndex(CreateIndexChange change) {
        if (Boolean.TRUE.equals(change.isUnique())) {
            onNewTable(change);
        }
    }

    private void createView(CreateViewChange change) {
        boolean replaces = Boolean.TRUE.equals(change.getReplaceIfExists());
        String name = String.valueOf(change.getViewName());
        if (replaces && !expansion.isNew(name)) {
            objections.add("不允许替换视图：请以新名称建立视图", "a view must not be replaced: make the new one under a new name");
        }
        if (!replaces) {
            expansion.adds(name, conditional, objections);
        }
        if (change.getPath() != null) {
            objections.add("视图的查询必须写在变更日志中，不能来自文件", "the query of a view must be in the changelog, not in a file");
        } else if (Boolean.TRUE.equals(change.getFullDefinition())) {
            statements.check(String.valueOf(change.getSelectQuery()));
        } else {
            statements.checkQuery(String.valueOf(change.getSelectQuery()));
        }
    }

    private void addForeignKey(AddForeignKeyConstraintChange change) {
        if (!expansion.isNew(change.getBaseTableName())) {
            onlyOnNew("addForeignKeyConstraint", change.getBaseTableName());
        }
        String onDelete = String.valueOf(change.getOnDelete()).toUpperCase(Locale.ROOT);
        boolean lets = onDelete.equals("CASCADE") || onDelete.equals("SET NULL");
        columns.checkReference(change.getReferencedTableName(), lets);
    }

    private void update(UpdateDataChange change) {
        for (ColumnConfig column : change.getColumns()) {
            if (!expansion.isNewColumn(change.getTableName(), column.getName())) {
                objections.add(
                        "update 只能填写新增的列，“" + column.getName() + "”是原有的列",
                        "update may fill new columns only, and '" + column.getName() + "' is not new");
            }
        }
    }

    private void onNewTable(Change change) {
        String table = text(change, "tableName");
        if (!expansion.isNew(table)) {
            onlyOnNew(change.getSerializedObjectName(), table);
        }
    }

    private void onlyOnNew(String what, @Nullable String table) {
        objections.add(
                "不允许在已有的表“" + table + "”上执行“" + what + "”：上一版本写入的数据可能不满足",
                "'" + what + "' is not allowed on the existing table '" + table
                        + "': what the previous version writes may not satisfy it");
    }

    private void drop(Change change, String name) {
        if (Boolean.TRUE.equals(change.getSerializableFieldValue("cascadeConstraints"))) {
            objections.add(
                    "不允许 cascadeConstraints", "cascadeConstraints is not allowed: delete the foreign keys by name");
        }
        boolean isNew = NAMES.stream().anyMatch(field -> {
            Object value = change.getSerializableFieldValue(field);
            return value != null && expansion.isNew(value.toString());
        });
        if (change.getSerializableFieldValue("columnName") instanceof String column) {
            isNew |= expansion.isNewColumn(text(change, "tableName"), column);
        }
        contraction.check(name, isNew, objections);
    }

    private static String text(Change change, String field) {
        return String.valueOf(change.getSerializableFieldValue(field));
    }
}
