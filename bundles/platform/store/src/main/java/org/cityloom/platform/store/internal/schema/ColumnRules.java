/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.regex.Pattern;

import liquibase.change.AddColumnConfig;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import org.jspecify.annotations.Nullable;

/** Columns of new tables may have any constraint; columns that an existing table gets, none that old rows or writers break. */
final class ColumnRules {
    private static final Pattern TYPE = Pattern.compile("[\\w. ]+(\\([\\w ,]*\\))?[\\w ]*(\\[\\])*");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\b(not|null|unique|primary|references|check|constraint|default|generated)\\b", Pattern.CASE_INSENSITIVE);

    private final Expansion expansion;
    private final Objections objections;

    ColumnRules(Expansion expansion, Objections objections) {
        this.expansion = expansion;
        this.objections = objections;
    }

    /** A column of a table that is new itself. */
    void checkNew(ColumnConfig column) {
        String type = String.valueOf(column.getType());
        if (!TYPE.matcher(type).matches() || CONSTRAINT.matcher(type).find()) {
            objections.add(
                    "列“" + column.getName() + "”的类型“" + type + "”不是单纯的类型",
                    "the type '" + type + "' of the column '" + column.getName() + "' is more than a type");
        }
        ConstraintsConfig constraints = column.getConstraints();
        if (constraints == null) {
            return;
        }
        expansion.ownedIfGiven(constraints.getPrimaryKeyName(), objections);
        expansion.ownedIfGiven(constraints.getUniqueConstraintName(), objections);
        expansion.ownedIfGiven(constraints.getForeignKeyName(), objections);
        String references = references(constraints);
        if (references != null) {
            if (constraints.getReferencedTableSchemaName() != null
                    || constraints.getReferencedTableCatalogName() != null) {
                expansion.owned(constraints.getReferencedTableSchemaName() + "." + references, objections);
            }
            if (expansion.owned(references, objections)) {
                checkReference(references, Boolean.TRUE.equals(constraints.isDeleteCascade()));
            }
        }
    }

    /** @param lets whether a referenced row may still be deleted by a version that does not know of the reference */
    void checkReference(@Nullable String table, boolean lets) {
        if (!lets && expansion.owns(table) && !expansion.isNew(table)) {
            objections.add(
                    "指向已有表“" + table + "”的外键必须级联删除或置空：上一版本不知道它，还会删除那里的行",
                    "a foreign key to the existing table '" + table
                            + "' must cascade or set null on delete: the previous"
                            + " version does not know it and deletes rows there");
        }
    }

    private static @Nullable String references(ConstraintsConfig constraints) {
        if (constraints.getReferencedTableName() != null) {
            return constraints.getReferencedTableName();
        }
        String references = constraints.getReferences();
        return references == null ? null : references.replaceFirst("\\(.*", "").trim();
    }

    void added(AddColumnChange change) {
        String table = change.getTableName();
        for (AddColumnConfig column : change.getColumns()) {
            checkNew(column);
            if (!expansion.isNew(table)) {
                checkAdded(column);
            }
            expansion.addsColumn(table, column.getName());
        }
    }

    private void checkAdded(AddColumnConfig column) {
        ConstraintsConfig constraints = column.getConstraints();
        if (constraints == null) {
            return;
        }
        if (Boolean.FALSE.equals(constraints.isNullable()) && !hasDefault(column)) {
            objections.add(
                    "新增列“" + column.getName() + "”必须允许为空或有默认值：上一版本不会写入它",
                    "the new column '" + column.getName()
                            + "' must be nullable or have a default value: the previous version"
                            + " does not write it");
        }
        if (Boolean.TRUE.equals(constraints.isUnique())
                || Boolean.TRUE.equals(constraints.isPrimaryKey())
                || constraints.getCheckConstraint() != null
                || references(constraints) != null) {
            objections.add(
                    "新增列“" + column.getName() + "”只能带 nullable 约束",
                    "the new column '" + column.getName()
                            + "' of an existing table may have no constraint but nullable");
        }
    }

    private static boolean hasDefault(AddColumnConfig column) {
        Object value = column.getDefaultValueObject();
        return Boolean.TRUE.equals(column.isAutoIncrement())
                || (value != null && !value.toString().equalsIgnoreCase("null"));
    }
}
