/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

/** The handler threw; the message is the reason that goes to the dead letters. */
final class HandlerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandlerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
