/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store;

import java.net.URL;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Version;

import org.cityloom.api.store.StoreException;

/**
 * Looks at, applies and removes the tables of a unit. Every method blocks, works on a thread of the store's own and never in a
 * transaction of the caller, and is safe for all threads: one migration runs at a time. A unit is the prefix of its tables, in
 * lower case, without the underscore that follows; {@code muck_a} is a part of {@code muck}. Nothing is ever undone when a
 * subsystem is rolled back: its earlier version works with the tables of the later one.
 */
@ProviderType
public interface SchemaMigrations {
    /**
     * The change sets of {@code db/changelog.xml} that the database does not have yet, in the order in which they would be
     * applied. Applies nothing. A change set that would keep the running version from working has objections: tables may be
     * expanded at any time, but contracted only by a change set with {@code labels="unused-since-1.4.0"} while version 1.4.0
     * or a later one runs. A changelog that cannot be read is one change with an objection.
     *
     * @param unit prefix of the tables
     * @param files finds a file of the bundle by its path, null if it has none; not kept
     * @param running version that runs now, to which one could go back; null if none runs
     * @throws StoreException if the unit is malformed or the database does not answer
     */
    List<SchemaChange> pending(String unit, Function<String, @Nullable URL> files, @Nullable Version running);

    /**
     * Applies what is missing, without asking for objections. If a change set fails, those before it stay applied, and a later
     * call goes on there.
     *
     * @param unit prefix of the tables
     * @param files finds a file of the bundle by its path, null if it has none; not kept
     * @throws StoreException if the changelog is missing or one of its change sets fails; the message names it
     */
    void apply(String unit, Function<String, @Nullable URL> files);

    /**
     * Deletes all tables, views and sequences whose names begin with the unit and an underscore, and forgets that it was ever
     * migrated. Does nothing if there are none.
     *
     * @param unit prefix of the tables
     * @throws StoreException if something outside the unit depends on one of its tables; call again once that is gone
     */
    void purge(String unit);
}
