/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.framework;

/** Something did not come to its end in the time it was given. */
public class OverrunException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean abandoned;

    OverrunException(String message, boolean abandoned) {
        super(message);
        this.abandoned = abandoned;
    }

    /** Whether its thread did not even answer an interrupt, and runs on. */
    public boolean abandoned() {
        return abandoned;
    }
}
