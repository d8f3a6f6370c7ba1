/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.flow;

/** The handler overran its deadline and was cut off. */
final class HandlerCutOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandlerCutOffException(String message) {
        super(message);
    }
}
