/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.line;

import java.io.IOException;
import java.time.Instant;

import org.cityloom.api.commands.Command;

/** Carries commands to devices; what they say of them comes to an {@link Inbox}. It is never reused; when it is lost, another one is opened. */
public interface Delivery extends AutoCloseable {
    /** Whether it can still carry something. */
    boolean isAlive();

    /**
     * Sends a command; blocks until it is on its way for good.
     *
     * @throws IOException if it was not taken
     */
    void send(Command command, Instant now) throws IOException;

    @Override
    void close();
}
