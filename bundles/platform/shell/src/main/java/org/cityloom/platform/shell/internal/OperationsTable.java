/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.OperationReport;

/** How operations are told in few words. */
final class OperationsTable {
    private OperationsTable() {}

    /** What is done to which subsystem, from which version to which. */
    static String what(OperationReport operation) {
        String kind = operation.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return (kind + " " + operation.subsystem() + " " + versions(operation.from(), operation.to())).strip();
    }

    static String versions(@Nullable String from, @Nullable String to) {
        if (from == null || from.equals(to)) {
            return CityCommand.shown(to);
        }
        return to == null ? from : from + " -> " + to;
    }

    /** How long it took; empty while it runs. */
    static String took(OperationReport operation) {
        return operation.ended() == null
                ? ""
                : Duration.between(operation.began(), operation.ended()).toMillis() + " ms";
    }
}
