/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the entries of a payload from a decoder. */
@ProviderType
public interface DecodedEntries {
    /** An entry that could be read; the core checks it against clock, registry and device type. */
    void measurement(Measurement measurement);

    /**
     * An entry that could not be read, beside others that can.
     *
     * @param index which entry, from 0
     * @param reason what was wrong with it
     */
    void refused(int index, String reason);
}
