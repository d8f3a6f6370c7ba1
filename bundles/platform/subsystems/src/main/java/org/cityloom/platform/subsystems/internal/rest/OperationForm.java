/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for over REST.
 *
 * @param kind INSTALL, UPDATE, ROLL_BACK, STOP, START or REMOVE; an archive is installed or updated, whichever it is
 * @param subsystem id; not needed with an archive
 * @param archive digest of a staged archive, or of the kept version to roll back to
 * @param accept symbolic names of bundles outside the archive that may be restarted
 * @param purge whether a removal deletes the data too
 */
public record OperationForm(
        @Nullable String kind,
        @Nullable String subsystem,
        @Nullable String archive,
        @Nullable List<String> accept,
        @Nullable Boolean purge) {}
