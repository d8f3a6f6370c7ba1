/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Which subsystems are installed, and how that is changed. Safe for all threads. */
@ProviderType
public interface Subsystems {
    /** Every installed subsystem, ordered by id; from memory. */
    List<InstalledSubsystem> installed();

    /**
     * Reads an archive to its end, checks it by itself and keeps it for an operation; blocks.
     *
     * @param content closed by the caller
     * @return what would happen if it were installed now
     * @throws RefusedException if it is not complete, not signed by a trusted key, or not readable
     */
    ArchivePreview stage(InputStream content);

    /**
     * What would happen if a staged archive were installed now; blocks.
     *
     * @throws RefusedException if there is no such archive
     */
    ArchivePreview preview(String digest);

    /**
     * Begins an operation and returns at once.
     *
     * @throws RefusedException if another one works on the same subsystem, if there is no such subsystem or archive, or if what is
     *     asked for makes no sense
     */
    OperationReport begin(OperationRequest request);

    /** An operation that runs or has ended; empty if there is none or its record is no longer kept. */
    Optional<OperationReport> operation(long id);

    /** Operations, the latest first. */
    Page<OperationReport> operations(Optional<String> subsystem, PageRequest page);
}
