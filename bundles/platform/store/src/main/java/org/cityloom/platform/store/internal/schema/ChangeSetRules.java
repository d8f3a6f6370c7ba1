/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.DbmsTargetedChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseList;
import liquibase.precondition.CustomPreconditionWrapper;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import liquibase.precondition.core.SqlPrecondition;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

import org.cityloom.platform.store.SchemaChange;

/**
 * Whether a change set lets the running version go on: tables are expanded freely, and contracted once the running version does
 * not need what goes. The rules are for the mistakes of honest vendors; their code may do anything to the database anyway.
 */
final class ChangeSetRules {
    private final Database database;
    private final Expansion expansion;
    private final @Nullable Version running;

    ChangeSetRules(Database database, Expansion expansion, @Nullable Version running) {
        this.database = database;
        this.expansion = expansion;
        this.running = running;
    }

    /** Judges the change set, knowing those before it; call it in their order. */
    SchemaChange check(ChangeSet set) {
        Objections objections = new Objections();
        checkAttributes(set, objections);
        checkPreconditions(set.getPreconditions(), objections);
        Contraction contraction = Contraction.of(set.getLabels(), running, objections);
        boolean conditional = set.getPreconditions() != null;
        SqlRules statements = new SqlRules(expansion, contraction, conditional, objections);
        ChangeRules changes = new ChangeRules(expansion, contraction, conditional, statements, objections);
        for (Change change : set.getChanges()) {
            if (change instanceof DbmsTargetedChange targeted
                    && !DatabaseList.definitionMatches(targeted.getDbms(), database, true)) {
                continue;
            }
            if (change instanceof AbstractSQLChange sql) {
                checkSql(sql, statements, objections);
            } else {
                changes.check(change);
            }
        }
        return new SchemaChange(set.toString(false), describe(set), objections.all());
    }

    private void checkSql(AbstractSQLChange sql, SqlRules statements, Objections objections) {
        try {
            for (SqlStatement statement : sql.generateStatements(database)) {
                statements.check(statement.toString());
            }
        } catch (RuntimeException e) {
            objections.add("无法读取SQL：" + e.getMessage(), "the SQL cannot be read: " + e.getMessage());
        }
    }

    private static String describe(ChangeSet set) {
        String comments = set.getComments();
        String description = comments == null || comments.isBlank() ? set.getDescription() : comments;
        return description == null || description.isBlank() ? set.getId() : description;
    }

    private static void checkAttributes(ChangeSet set, Objections objections) {
        if (set.isAlwaysRun() || set.isRunOnChange()) {
            objections.refused(set.isAlwaysRun() ? "runAlways" : "runOnChange");
        }
        if (Boolean.FALSE.equals(set.getFailOnError())) {
            objections.add(
                    "不允许 failOnError=\"false\"：失败的变更集必须中止部署",
                    "failOnError=\"false\" is not allowed: a change set that fails must end the deployment");
        }
        if (set.getRunWith() != null && !set.getRunWith().equals("jdbc")) {
            objections.add(
                    "不允许 runWith：变更只能通过平台的连接执行",
                    "runWith is not allowed: changes go through the platform's connection");
        }
        if (!set.isRunInTransaction()) {
            objections.add(
                    "不允许 runInTransaction=\"false\"：失败后无法撤销",
                    "runInTransaction=\"false\" is not allowed: what it did could not be taken back when it fails");
        }
        if (!set.getSqlVisitors().isEmpty()) {
            objections.add(
                    "不允许 modifySql：无法检查改写后的语句",
                    "modifySql is not allowed: what it makes of a statement cannot be checked");
        }
    }

    /** Preconditions may look at the database, but must not change it. */
    void checkPreconditions(@Nullable Precondition precondition, Objections objections) {
        if (precondition instanceof PreconditionContainer container
                && (container.getOnFail() == FailOption.CONTINUE
                        || container.getOnFail() == FailOption.WARN
                        || container.getOnError() == ErrorOption.CONTINUE
                        || container.getOnError() == ErrorOption.WARN
                        || container.getOnError() == ErrorOption.MARK_RAN)) {
            objections.add(
                    "前置条件只允许 onFail 为 HALT 或 MARK_RAN、onError 为 HALT",
                    "preconditions may have onFail HALT or MARK_RAN and onError HALT only");
        }
        if (precondition instanceof PreconditionLogic logic) {
            logic.getNestedPreconditions().forEach(nested -> checkPreconditions(nested, objections));
        } else if (precondition instanceof CustomPreconditionWrapper) {
            objections.refused("customPrecondition");
        } else if (precondition instanceof SqlPrecondition sql) {
            new SqlQueries(expansion, objections).check(SqlTokens.of(String.valueOf(sql.getSql())));
        }
    }
}
