/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

/** Somebody else changed it since it was looked at. */
public final class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    /**
     * @param looked the version that was looked at
     * @param current the version that is in force now
     */
    public StaleException(long looked, long current) {
        super("looked at version " + looked + ", by now it is version " + current);
        this.current = current;
    }

    /** The version that is in force now. */
    public long current() {
        return current;
    }
}
