/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * One run of Liquibase. Each unit has bookkeeping tables of its own, so units come, go and change independently. A lock row that
 * is found is stale, since the caller holds the real lock, and is swept away. Nothing is ever sent to Liquibase's makers.
 */
final class LiquibaseUpdate {
    private LiquibaseUpdate() {}

    /** Applies what is missing and returns the paths of the bundle's files that were read. */
    static Set<String> run(DataSource dataSource, String unit, Function<String, @Nullable URL> files) throws Exception {
        BundledResources resources = new BundledResources(files);
        Scope.child(
                Map.of(
                        Scope.Attr.classLoader.name(),
                        Liquibase.class.getClassLoader(),
                        AnalyticsArgs.ENABLED.getKey(),
                        false),
                () -> update(dataSource, unit, resources));
        return resources.read();
    }

    private static void update(DataSource dataSource, String unit, BundledResources resources) throws Exception {
        Database database = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(dataSource.getConnection()));
        database.setDatabaseChangeLogTableName(unit + "_changelog");
        database.setDatabaseChangeLogLockTableName(unit + "_changelog_lock");
        try (Liquibase liquibase = new Liquibase(SchemaMigration.CHANGELOG, resources, database)) {
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.forceReleaseLocks();
            liquibase.update(new Contexts(), new LabelExpression());
        }
    }
}
