/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

/** Nothing is wrong with the messages: the handler cannot go on at all. The message says why, in a sentence. */
final class HandlerUnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandlerUnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
