/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

/** Somebody changed the configuration after it was looked at. */
public final class StaleSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long latest;

    StaleSettingsException(String pid, long latest) {
        super(pid + " is at snapshot " + latest);
        this.latest = latest;
    }

    /** Number of the snapshot that holds now. */
    public long latest() {
        return latest;
    }
}
