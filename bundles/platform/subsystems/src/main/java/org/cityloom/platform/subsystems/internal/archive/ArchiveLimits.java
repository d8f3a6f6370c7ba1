/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

/**
 * How large an archive may be. Measured on what is really there, never on what headers claim.
 *
 * @param bytes of the file
 * @param entries of the archive
 * @param bundleEntries of all its bundles together, with the jars in them
 * @param expanded bytes of all entries, unpacked; once for the archive and once for all its bundles together
 * @param entry bytes of one entry, unpacked
 */
public record ArchiveLimits(long bytes, int entries, int bundleEntries, long expanded, long entry) {
    private static final long MIB = 1024 * 1024;

    /** Default, editable: some hundred times what our own subsystems need, and little enough for a small server. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(64 * MIB, 5_000, 20_000, 256 * MIB, 128 * MIB);

    /** The defaults with another size of the file. */
    public static ArchiveLimits ofBytes(long bytes) {
        return new ArchiveLimits(bytes, DEFAULT.entries, DEFAULT.bundleEntries, DEFAULT.expanded, DEFAULT.entry);
    }
}
