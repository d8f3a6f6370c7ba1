/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.devices.DeviceRegistration;

/** Registers many devices in one transaction; what is wrong is refused one by one, and the good ones are kept. */
@ProviderType
public interface DeviceImport {
    /** The largest file that is read, in bytes (default: 10 MiB, about 100,000 devices). */
    int MAXIMUM_BYTES = 10 * 1024 * 1024;

    /** The most rows of a file (default: twice the devices that fit into it when each has a name, an owner and a place). */
    int MAXIMUM_ROWS = 200_000;

    /**
     * Reads CSV in UTF-8, with or without byte order mark, with the header {@code id,type,name,owner,latitude,longitude,area}
     * (columns in any order; all but id and type may be missing or empty). Blocks until committed; does not close the stream.
     *
     * @param type the only one that is taken; rows that name none have it, and the column may be missing. Null for any
     * @throws IllegalArgumentException if the file is too large, has too many rows, is not UTF-8 or its header lacks a column or has an unknown one
     */
    DeviceImportResult importCsv(InputStream csv, @Nullable String type) throws IOException;

    /** Registers all; the line of a refused one is its place in the list, from 1. Blocks until committed. */
    DeviceImportResult registerAll(List<DeviceRegistration> registrations);
}
