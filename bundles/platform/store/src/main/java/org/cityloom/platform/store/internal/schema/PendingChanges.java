/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

import org.cityloom.platform.store.SchemaChange;

/** Reads a changelog against the database, without writing anything, and judges what is missing. */
final class PendingChanges {
    private PendingChanges() {}

    static List<SchemaChange> list(
            DataSource dataSource, String unit, Function<String, @Nullable URL> files, @Nullable Version running)
            throws Exception {
        if (files.apply(SchemaMigration.CHANGELOG) == null) {
            return unreadable("the bundle has no " + SchemaMigration.CHANGELOG);
        }
        Set<String> existing;
        try (Connection connection = dataSource.getConnection()) {
            existing = UnitObjects.names(connection, unit);
        }
        BundledResources resources = new BundledResources(files);
        try {
            return LiquibaseSession.open(dataSource, unit, resources, database -> {
                DatabaseChangeLog changelog;
                try {
                    changelog = ChangeLogParserFactory.getInstance()
                            .getParser(SchemaMigration.CHANGELOG, resources)
                            .parse(SchemaMigration.CHANGELOG, new ChangeLogParameters(database), resources);
                } catch (LiquibaseException | RuntimeException e) {
                    String reason = String.valueOf(e.getMessage());
                    return unreadable(
                            reason.contains("CustomChange") ? "customChange is not allowed: " + reason : reason);
                }
                return judge(database, changelog, new ChangeSetRules(database, new Expansion(unit, existing), running));
            });
        } finally {
            resources.letGo();
        }
    }

    private static List<SchemaChange> judge(Database database, DatabaseChangeLog changelog, ChangeSetRules rules)
            throws LiquibaseException {
        Objections general = new Objections();
        rules.checkPreconditions(changelog.getPreconditions(), general);
        if (general.all().isEmpty()) {
            try {
                changelog.validate(database, new Contexts(), new LabelExpression());
            } catch (LiquibaseException e) {
                if (failedInDatabase(e)) {
                    throw e;
                }
                general.add("变更日志无效：" + e.getMessage(), "the changelog is not valid: " + e.getMessage());
            }
        }
        List<SchemaChange> all = new ArrayList<>();
        if (!general.all().isEmpty()) {
            all.add(new SchemaChange(SchemaMigration.CHANGELOG, "the whole changelog", general.all()));
        }
        for (ChangeSet missing : missing(database, changelog)) {
            all.add(rules.check(missing));
        }
        return all;
    }

    /** Whether it is not the changelog that is at fault. */
    private static boolean failedInDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseException || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static List<ChangeSet> missing(Database database, DatabaseChangeLog changelog) throws LiquibaseException {
        List<ChangeSetFilter> filters = List.of(
                new ShouldRunChangeSetFilter(database),
                new ContextChangeSetFilter(new Contexts()),
                new LabelChangeSetFilter(new LabelExpression()),
                new DbmsChangeSetFilter(database),
                new IgnoreChangeSetFilter());
        return changelog.getChangeSets().stream()
                .filter(set ->
                        filters.stream().allMatch(filter -> filter.accepts(set).isAccepted()))
                .toList();
    }

    private static List<SchemaChange> unreadable(String reason) {
        Objections objections = new Objections();
        objections.add("无法读取变更日志：" + reason, "the changelog cannot be read: " + reason);
        return List.of(new SchemaChange(SchemaMigration.CHANGELOG, "the whole changelog", objections.all()));
    }
}
