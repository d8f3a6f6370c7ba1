/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param kind what to do
 * @param subsystem id; null for an installation or update, where the archive says it
 * @param archive digest of a staged archive, for an installation or update; or which kept version to roll back to, null for the
 *     latest
 * @param accepted symbolic names of bundles outside the archive that may be refreshed or restarted
 * @param purge whether a removal deletes tables, configuration and kept messages
 * @param by name of the person who asked
 * @param via by which way, for example {@code rest}, {@code shell}, {@code inbox}
 */
public record OperationRequest(
        OperationKind kind,
        @Nullable String subsystem,
        @Nullable String archive,
        Set<String> accepted,
        boolean purge,
        String by,
        String via) {
    public OperationRequest {
        accepted = Set.copyOf(accepted);
    }

    /** Installs or updates, whichever it is. */
    public static OperationRequest deploy(String digest, Set<String> accepted, String by, String via) {
        return new OperationRequest(OperationKind.UPDATE, null, digest, accepted, false, by, via);
    }

    /** Does something to a subsystem that is there. */
    public static OperationRequest of(OperationKind kind, String subsystem, String by, String via) {
        return new OperationRequest(kind, subsystem, null, Set.of(), false, by, via);
    }
}
