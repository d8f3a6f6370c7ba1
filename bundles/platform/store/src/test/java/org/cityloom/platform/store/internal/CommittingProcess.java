/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;

import org.cityloom.platform.store.testing.StoreFixture;

/** Commits until it is killed, and tells each commit only after it returned. */
final class CommittingProcess {
    private CommittingProcess() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true);
        StoreFixture store =
                StoreFixture.h2(Path.of(arguments[0])).migrate("sample", CommittingProcess.class.getClassLoader());
        for (long id = 1; ; id++) {
            long next = id;
            store.transactions().required(() -> insert(store, next));
            out.println("committed " + id);
        }
    }

    private static int insert(StoreFixture store, long id) throws Exception {
        try (Connection connection = store.dataSource().getConnection();
                var insert = connection.prepareStatement("INSERT INTO sample_thing(id) VALUES (?)")) {
            insert.setLong(1, id);
            return insert.executeUpdate();
        }
    }
}
