/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;
import org.cityloom.platform.store.SchemaChange;
import org.cityloom.platform.store.SchemaMigrations;

/**
 * Applies the changelog of one unit, if it changed since the last time. Liquibase's own lock is a row that a killed process
 * leaves behind; the lock here belongs to the database session and ends with it.
 */
@Component(service = {SchemaMigrations.class, SchemaMigration.class})
public final class SchemaMigration implements SchemaMigrations {
    /** Where a bundle keeps its changelog. */
    public static final String CHANGELOG = "db/changelog.xml";

    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    /** Keeps the journal, which must outlive every unit. */
    private static final String OWN = "store";

    private static final Lock IN_THIS_PROCESS = new ReentrantLock();

    private final DataSource dataSource;
    private final SchemaJournal journal;
    private final SchemaRepair repair;
    private final SchemaThread thread = new SchemaThread();

    @Activate
    public SchemaMigration(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource) {
        this.dataSource = dataSource;
        this.journal = new SchemaJournal(dataSource);
        this.repair = new SchemaRepair(dataSource);
    }

    @Override
    public List<SchemaChange> pending(String unit, Function<String, @Nullable URL> files, @Nullable Version running) {
        return alone(unit, "look at", () -> {
            repair.repair(unit);
            if (files.apply(CHANGELOG) != null && journal.upToDate(unit, files)) {
                return List.of();
            }
            return PendingChanges.list(dataSource, unit, files, running);
        });
    }

    @Override
    public void apply(String unit, Function<String, @Nullable URL> files) {
        alone(unit, "migrate", () -> {
            if (files.apply(CHANGELOG) == null) {
                throw new IllegalArgumentException("the bundle has no " + CHANGELOG);
            }
            repair.repair(unit);
            if (!journal.upToDate(unit, files)) {
                update(unit, files);
            }
            return unit;
        });
    }

    private void update(String unit, Function<String, @Nullable URL> files) throws Exception {
        BundledResources resources = new BundledResources(files);
        try {
            LiquibaseSession.open(dataSource, unit, resources, database -> {
                LiquibaseSession.update(database, resources, repair.listener(unit));
                return unit;
            });
        } catch (Exception e) {
            try {
                repair.repair(unit);
            } catch (SQLException unrepaired) {
                e.addSuppressed(unrepaired);
            }
            throw e;
        } finally {
            resources.letGo();
        }
        journal.note(unit, resources.read(), files);
    }

    @Override
    public void purge(String unit) {
        alone(unit, "delete", () -> {
            journal.forget(unit);
            repair.forget(unit);
            UnitObjects.drop(dataSource, unit);
            return unit;
        });
    }

    /** Does the work while nobody else, in this process or another, works on the tables of the unit. */
    private <T> T alone(String unit, String what, Callable<T> work) {
        if (!UNIT.matcher(unit).matches() || unit.equals(OWN)) {
            throw new StoreException(
                    "malformed schema unit '" + unit + "'",
                    new IllegalArgumentException("expected " + UNIT + " and not " + OWN));
        }
        String task = "cannot " + what + " the tables of '" + unit + "'";
        return thread.call(task, () -> {
            IN_THIS_PROCESS.lock();
            try (SessionLock lock = new SessionLock(dataSource, unit)) {
                lock.take();
                return work.call();
            } finally {
                IN_THIS_PROCESS.unlock();
            }
        });
    }

    /** Ends when the migration that runs has ended; no other begins. */
    @Deactivate
    public void close() {
        thread.close();
    }
}
