/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;

/** Healthy when the database answers within 2 s and every bundle's tables are up to date. */
@Component(property = {HealthCheck.NAME + "=store", HealthCheck.TAGS + "=ready"})
public final class StoreHealth implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;
    private final StoreState state;

    @Activate
    public StoreHealth(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource,
            @Reference StoreState state) {
        this.dataSource = dataSource;
        this.state = state;
    }

    @Override
    public Result execute() {
        Map<String, String> problems = state.problems();
        if (!problems.isEmpty()) {
            return new Result(Result.Status.CRITICAL, problems.values().stream().collect(Collectors.joining("; ")));
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? new Result(Result.Status.OK, "The database answers")
                    : new Result(
                            Result.Status.CRITICAL, "The database gave no answer within " + PATIENCE_SECONDS + " s");
        } catch (SQLException e) {
            return new Result(Result.Status.CRITICAL, "The database gives no connection", e);
        }
    }
}
