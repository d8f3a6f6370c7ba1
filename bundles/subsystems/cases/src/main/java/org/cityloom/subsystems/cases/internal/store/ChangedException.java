/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

/** Somebody else did something with the case since it was looked at. */
public class ChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param current the version that it has by now */
    public ChangedException(String number, long looked, long current) {
        super("case " + number + " was looked at in version " + looked + " and has version " + current + " by now");
    }
}
