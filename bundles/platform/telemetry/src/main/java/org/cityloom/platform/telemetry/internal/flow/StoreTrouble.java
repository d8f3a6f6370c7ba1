/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.store.StoreException;

/** Tells a store that is away, full or busy, which passes, from a message that a handler cannot take, which does not. */
final class StoreTrouble {
    /** SQL state classes: connection, transaction rolled back, resources, intervention, system, internal. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "XX", "HY");

    /** H2: file faults, closed or broken database, out of memory, concurrent update. */
    private static final Set<String> H2_STATES = Set.of(
            "90007", "90013", "90028", "90030", "90031", "90046", "90067", "90097", "90098", "90108", "90121", "90131");

    private static final int DEEPEST = 20;

    private StoreTrouble() {}

    /** Whether a handler's failure is the store's. */
    static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if ((cause instanceof SQLException sql && isTrouble(sql))
                    || isNamed(cause, "javax.transaction.xa.XAException")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Whether a commit was refused because somebody within the transaction had failed, with the store being well. */
    static boolean isRefusedCommit(StoreException failure) {
        return isNamed(failure.getCause(), "javax.transaction.RollbackException") && !isCauseOf(failure);
    }

    /** By name, for the JTA API is the store's business alone. */
    private static boolean isNamed(@Nullable Throwable failure, String name) {
        return failure != null && failure.getClass().getName().equals(name);
    }

    private static boolean isTrouble(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.length() != 5
                || CLASSES.contains(state.substring(0, 2))
                || H2_STATES.contains(state);
    }

    /** The sentence at the bottom of it. */
    static String reason(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
