/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

/** What is wanted cannot be done with the command or the device as it stands; the message says why. */
public class CommandConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandConflictException(String message) {
        super(message);
    }
}
