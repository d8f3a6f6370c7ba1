/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.FastCheckService;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.executor.ExecutorService;
import liquibase.lockservice.LockServiceFactory;

/**
 * One visit of Liquibase to a unit. Each unit has bookkeeping tables of its own, so units come, go and change independently.
 * Nothing is ever sent to Liquibase's makers, and nothing that Liquibase remembers outlives the visit.
 */
final class LiquibaseSession {
    private LiquibaseSession() {}

    /** What is done while Liquibase has the database open. */
    interface Visit<T> {
        T with(Database database) throws Exception;
    }

    /**
     * Lets the visit happen in a scope in which only the unit's own files can be read. Threads that are started meanwhile, such
     * as those of a connection pool, inherit the scope and keep it: let go of the resources afterwards.
     */
    static <T> T open(DataSource dataSource, String unit, BundledResources resources, Visit<T> visit) throws Exception {
        Map<String, Object> scope = Map.of(
                Scope.Attr.classLoader.name(),
                Liquibase.class.getClassLoader(),
                Scope.Attr.resourceAccessor.name(),
                resources,
                AnalyticsArgs.ENABLED.getKey(),
                false);
        Thread.currentThread().setContextClassLoader(Liquibase.class.getClassLoader());
        return Scope.child(scope, () -> {
            try (Connection connection = dataSource.getConnection()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDatabaseChangeLogTableName(unit + "_changelog");
                database.setDatabaseChangeLogLockTableName(unit + "_changelog_lock");
                try {
                    return visit.with(database);
                } finally {
                    database.close();
                }
            } finally {
                forget();
            }
        });
    }

    /** Applies what is missing. A lock row that is found is stale, since the caller holds the real lock, and is swept away. */
    static void update(Database database, BundledResources resources, ChangeExecListener listener) throws Exception {
        Liquibase liquibase = new Liquibase(SchemaMigration.CHANGELOG, resources, database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.setChangeExecListener(listener);
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts(), new LabelExpression());
    }

    /**
     * Liquibase keeps by database what it is doing, and by the path of the changelog, which is the same in every bundle, that
     * nothing is missing: a change set that comes later would be believed to be there.
     */
    private static void forget() {
        Scope scope = Scope.getCurrentScope();
        scope.getSingleton(FastCheckService.class).clearCache();
        scope.getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
        scope.getSingleton(ExecutorService.class).reset();
        LockServiceFactory.getInstance().resetAll();
    }
}
