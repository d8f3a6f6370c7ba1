/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

/**
 * A subsystem raises more alarms than anybody could look at. Nothing of the transaction is to be kept: let it pass through, and the
 * measurements come again when the subsystem is let in again.
 */
public class AlarmFloodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlarmFloodException(String message) {
        super(message);
    }
}
