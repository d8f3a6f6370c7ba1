/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.testing;

import java.nio.file.Path;

/** The databases on which every store test runs; use it with {@code @ParameterizedTest @EnumSource}. */
public enum TestDatabase {
    H2,
    POSTGRESQL;

    /**
     * Opens an empty database.
     *
     * @param folder where H2 puts its file; of no use to PostgreSQL
     */
    public StoreFixture open(Path folder) {
        return this == H2 ? StoreFixture.h2(folder) : StoreFixture.postgres();
    }
}
