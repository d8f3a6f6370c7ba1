/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.util.List;

import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.text.LocalizedText;

/**
 * What became of an import.
 *
 * @param registered the new devices with their secrets, which are shown this once
 * @param refused the rows that were not taken
 */
public record DeviceImportResult(List<RegisteredDevice> registered, List<RefusedRow> refused) {
    public DeviceImportResult {
        registered = List.copyOf(registered);
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param line from 1, as an editor counts; the header is line 1 of a file
     * @param reason what was wrong, in one sentence
     */
    public record RefusedRow(long line, LocalizedText reason) {}
}
