/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.store;

import java.util.concurrent.Callable;

import org.osgi.annotation.versioning.ProviderType;

/** JTA transactions over the platform's datasource. Safe for all threads. */
@ProviderType
public interface Transactions {
    /**
     * Does the work within the transaction of this thread, or within a new one that is committed when the work returns and
     * rolled back when it throws.
     *
     * @throws StoreException if the work throws a checked exception or the commit fails; unchecked ones come through as they are
     */
    <T> T required(Callable<T> work);

    /** Runs the action after the transaction of this thread was committed; at once if there is none. */
    void afterCommit(Runnable action);

    /**
     * Runs the action just before the transaction of this thread is committed, still within it.
     *
     * @throws IllegalStateException if there is no transaction
     */
    void beforeCommit(Runnable action);
}
