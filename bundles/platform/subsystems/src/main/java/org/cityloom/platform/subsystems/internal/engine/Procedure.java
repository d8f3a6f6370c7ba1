/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

/** What an operation does. */
interface Procedure {
    /**
     * Goes through the steps and ends the operation. Does not throw for what can go wrong with a subsystem.
     *
     * @throws InterruptedException if the platform stops: the next start finishes or undoes what was begun
     */
    void run(OperationRun run) throws InterruptedException;
}
